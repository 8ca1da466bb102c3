import { useCallback, useRef, useState } from 'react';
import { largestImport } from '../../contract/limits.ts';
import { errorText } from '../../contract/errors.ts';
import type { ImportOutcome } from '../../contract/views.ts';
import { send } from '../bridge.ts';
import { showToast } from '../ui/toasts.tsx';

/** A file on its way in, a row each. */
export type ImportRow = { id: number; fileName: string } & (
  { kind: 'waiting' } | { kind: 'reading' } | { kind: 'came-to'; outcome: ImportOutcome }
);

export type Importing = {
  rows: readonly ImportRow[];
  importFiles: (files: readonly File[]) => void;
  chooseFiles: () => void;
  /** Files that are still waiting are left out; the one being read is read to its end. */
  cancelWaiting: () => void;
  clear: () => void;
};

/** Imports files one after another, so that a large one never holds the memory of all. */
export function useImporting(): Importing {
  const [rows, setRows] = useState<readonly ImportRow[]>([]);
  const lastId = useRef(0);
  const waiting = useRef<{ id: number; file: File }[]>([]);
  const working = useRef(false);

  const showOutcomes = useCallback((outcomes: readonly ImportOutcome[]) => {
    const arrived = outcomes.map(
      (outcome): ImportRow => ({ id: ++lastId.current, fileName: outcome.fileName, kind: 'came-to', outcome }),
    );
    setRows((before) => [...before, ...arrived]);
  }, []);

  const work = useCallback(async () => {
    if (working.current) return;
    working.current = true;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      const { id, file } = next;
      setRows((before) => before.map((row) => (row.id === id ? { id, fileName: row.fileName, kind: 'reading' } : row)));
      const outcome = await importFile(file);
      setRows((before) =>
        before.map((row) => (row.id === id ? { id, fileName: row.fileName, kind: 'came-to', outcome } : row)),
      );
    }
    working.current = false;
  }, []);

  const importFiles = useCallback(
    (files: readonly File[]) => {
      const arriving = files.map((file) => ({ id: ++lastId.current, file }));
      waiting.current.push(...arriving);
      setRows((before) => [
        ...before,
        ...arriving.map(({ id, file }): ImportRow => ({ id, fileName: file.name, kind: 'waiting' })),
      ]);
      void work();
    },
    [work],
  );

  const chooseFiles = useCallback(() => {
    const choose = async () => {
      const result = await send('sources.chooseFiles', {});
      if (result.ok) showOutcomes(result.value);
      else if (result.error.kind !== 'cancelled') showToast({ tone: 'refused', words: errorText(result.error) });
    };
    void choose();
  }, [showOutcomes]);

  const cancelWaiting = useCallback(() => {
    waiting.current = [];
    setRows((before) => before.filter((row) => row.kind !== 'waiting'));
  }, []);

  const clear = useCallback(() => setRows((before) => before.filter((row) => row.kind !== 'came-to')), []);

  return { rows, importFiles, chooseFiles, cancelWaiting, clear };
}

async function importFile(file: File): Promise<ImportOutcome> {
  const fileName = file.name;
  if (file.size > largestImport)
    return refused(fileName, 'too-large', 'The file is larger than 64 MB.', 'Save the page without its pictures.');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refused(fileName, 'unreadable-file', 'The file could not be read.', 'Check that it is a file, and yours to read.');
  }
  const result = await send('sources.importFile', { fileName, bytes });
  return result.ok ? result.value : { kind: 'refused', fileName, error: result.error };
}

function refused(fileName: string, kind: 'too-large' | 'unreadable-file', happened: string, next: string): ImportOutcome {
  return { kind: 'refused', fileName, error: { kind, happened, kept: '', next } };
}
