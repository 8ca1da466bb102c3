import { useCallback, useEffect, useRef, useState } from 'react';
import { largestImport } from '../../contract/limits.ts';
import { errorText } from '../../contract/errors.ts';
import type { HandedFile } from '../../contract/importing.ts';
import type { ImportOutcome } from '../../contract/views.ts';
import type { WorkProgress } from '../../contract/work.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { paired, type Pair } from '../../domain/import/pairs.ts';
import { send, subscribe } from '../bridge.ts';
import { showToast } from '../ui/toasts.tsx';

/** A file that is to be imported: dropped on the window, or chosen in the system's dialog. */
type Given = { kind: 'dropped'; file: File } | { kind: 'chosen'; file: HandedFile };

/** A file on its way in, a row each. */
export type ImportRow = { id: number; fileName: string } & (
  | { kind: 'waiting' }
  | { kind: 'reading'; workId: string; progress: WorkProgress | null }
  | { kind: 'came-to'; outcome: ImportOutcome }
);

export type Importing = {
  rows: readonly ImportRow[];
  importFiles: (files: readonly File[]) => void;
  chooseFiles: () => void;
  /** A file that is still waiting is left out; one that is being read is stopped, and nothing of it is kept. */
  cancel: (id: number) => void;
  cancelAll: () => void;
  /** Imports a file that is already here once more, as a new capture of the source that it is. */
  keepAsNewCapture: (id: number) => void;
  clear: () => void;
};

type Job = { id: number; pair: Pair<Given>; sourceId: string | null };

/** Imports files one after another, so that a large one never holds the memory of all. */
export function useImporting(): Importing {
  const [rows, setRows] = useState<readonly ImportRow[]>([]);
  const latest = useRef(rows);
  const lastId = useRef(0);
  const jobs = useRef(new Map<number, Job>());
  const waiting = useRef<number[]>([]);
  const underWay = useRef<{ id: number; workId: string } | null>(null);

  const change = useCallback((next: (before: readonly ImportRow[]) => readonly ImportRow[]) => {
    latest.current = next(latest.current);
    setRows(latest.current);
  }, []);
  const put = useCallback(
    (row: ImportRow) => change((before) => before.map((other) => (other.id === row.id ? row : other))),
    [change],
  );

  useEffect(
    () =>
      subscribe((event) => {
        const current = underWay.current;
        if (event.name !== 'work.progressed' || event.workId !== current?.workId) return;
        change((before) => before.map((row) => (row.id === current.id && row.kind === 'reading' ? { ...row, progress: event } : row)));
      }),
    [change],
  );

  const work = useCallback(async () => {
    if (underWay.current !== null) return;
    for (let id = waiting.current.shift(); id !== undefined; id = waiting.current.shift()) {
      const job = jobs.current.get(id);
      if (job === undefined) continue;
      const workId = crypto.randomUUID();
      const fileName = nameOf(job.pair.file);
      underWay.current = { id, workId };
      put({ id, fileName, kind: 'reading', workId, progress: null });
      const outcome = await importOne(job, workId);
      underWay.current = null;
      put({ id, fileName, kind: 'came-to', outcome });
    }
  }, [put]);

  const add = useCallback(
    (given: readonly Given[]) => {
      const arriving = paired(given, nameOf).map((pair): Job => ({ id: ++lastId.current, pair, sourceId: null }));
      for (const job of arriving) jobs.current.set(job.id, job);
      waiting.current.push(...arriving.map(({ id }) => id));
      change((before) => [...before, ...arriving.map(({ id, pair }): ImportRow => ({ id, fileName: nameOf(pair.file), kind: 'waiting' }))]);
      void work();
    },
    [change, work],
  );

  const importFiles = useCallback((files: readonly File[]) => add(files.map((file) => ({ kind: 'dropped', file }))), [add]);

  const chooseFiles = useCallback(() => {
    const choose = async () => {
      const result = await send('sources.chooseFiles', {});
      if (result.ok) add(result.value.map((file) => ({ kind: 'chosen', file })));
      else if (result.error.kind !== 'cancelled') showToast({ tone: 'refused', words: errorText(result.error) });
    };
    void choose();
  }, [add]);

  const forget = useCallback((gone: (row: ImportRow) => boolean) => {
    for (const row of latest.current) if (gone(row)) jobs.current.delete(row.id);
    change((before) => before.filter((row) => !gone(row)));
  }, [change]);

  const cancel = useCallback(
    (id: number) => {
      waiting.current = waiting.current.filter((other) => other !== id);
      if (underWay.current?.id === id) void send('work.cancel', { workId: underWay.current.workId });
      else forget((row) => row.id === id && row.kind === 'waiting');
    },
    [forget],
  );

  const cancelAll = useCallback(() => {
    waiting.current = [];
    forget((row) => row.kind === 'waiting');
    if (underWay.current !== null) void send('work.cancel', { workId: underWay.current.workId });
  }, [forget]);

  const keepAsNewCapture = useCallback(
    (id: number) => {
      const job = jobs.current.get(id);
      const row = latest.current.find((other) => other.id === id);
      if (job === undefined || row?.kind !== 'came-to' || row.outcome.kind !== 'already-here') return;
      jobs.current.set(id, { ...job, sourceId: row.outcome.sourceId });
      put({ id, fileName: row.fileName, kind: 'waiting' });
      waiting.current.push(id);
      void work();
    },
    [put, work],
  );

  const clear = useCallback(() => forget((row) => row.kind === 'came-to'), [forget]);

  return { rows, importFiles, chooseFiles, cancel, cancelAll, keepAsNewCapture, clear };
}

function nameOf({ file }: Given): string {
  return 'fileName' in file ? file.fileName : file.name;
}

type Asked = { workId: string; sourceId?: string };

async function importOne({ pair, sourceId }: Job, workId: string): Promise<ImportOutcome> {
  const fileName = nameOf(pair.file);
  const asked: Asked = { workId, ...(sourceId !== null && { sourceId }) };
  try {
    const handed = await handedOver(pair);
    return handed === null ? await importContent(pair, asked) : await importHanded(handed, fileName, asked);
  } catch {
    return refused(fileName, 'unreadable-file', 'The file could not be read.', 'Check that it is a file, and yours to read.');
  }
}

/** A file with a place on the disk is read from there: its content need not pass through the window. */
async function handedOver({ file, transcript }: Pair<Given>): Promise<{ handle: string; transcript: string | null } | null> {
  const handed = await handOver(file);
  if (handed === null || transcript === null) return handed && { handle: handed.handle, transcript: null };
  const words = await handOver(transcript);
  return words && { handle: handed.handle, transcript: words.handle };
}

function handOver(given: Given): Promise<HandedFile | null> {
  switch (given.kind) {
    case 'chosen':
      return Promise.resolve(given.file);
    case 'dropped':
      return window.standfirst.handFile(given.file);
    default:
      return assertNever(given);
  }
}

async function importHanded(
  { handle, transcript }: { handle: string; transcript: string | null },
  fileName: string,
  asked: Asked,
): Promise<ImportOutcome> {
  const result = await send('sources.importHanded', { handle, ...(transcript !== null && { transcript }), ...asked });
  return result.ok ? result.value : { kind: 'refused', fileName, error: result.error };
}

async function importContent({ file, transcript }: Pair<Given>, asked: Asked): Promise<ImportOutcome> {
  const content = await contentOf(file);
  const words = transcript === null ? null : await contentOf(transcript);
  if (content === null || (transcript !== null && words === null))
    return refused(nameOf(file), 'too-large', 'The file is larger than 64 MB.', 'Save it again without its large parts.');
  const result = await send('sources.importFile', { ...content, ...(words !== null && { transcript: words }), ...asked });
  return result.ok ? result.value : { kind: 'refused', fileName: nameOf(file), error: result.error };
}

/** Null where it is too large to pass through the window. */
async function contentOf(given: Given): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  if (given.kind === 'chosen' || given.file.size > largestImport) return null;
  return { fileName: given.file.name, bytes: new Uint8Array(await given.file.arrayBuffer()) };
}

function refused(fileName: string, kind: 'too-large' | 'unreadable-file', happened: string, next: string): ImportOutcome {
  return { kind: 'refused', fileName, error: { kind, happened, kept: '', next } };
}
