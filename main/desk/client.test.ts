import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskEvent } from '../../contract/events.ts';
import { createArchiveFile, createSampleArchive, openDeskClient, type DeskClient } from './client.ts';
import { paragraph, splice } from './testing/temporary-desk.ts';

const root = join(import.meta.dirname, '../..');
/** Inside the checkout, so that the bundle finds the database driver. */
const bundle = join(root, 'out', `test-thread-${process.pid}`);
const threadPath = join(bundle, 'desk-thread.cjs');

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'main/desk/thread.ts'),
      outDir: bundle,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'desk-thread.cjs', chunkFileNames: '[name]-[hash].cjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
}, 60_000);
afterAll(() => rmSync(bundle, { recursive: true, force: true }));

let folder: string;
let path: string;
let open: DeskClient[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-client-'));
  path = join(folder, 'desk.standfirst');
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((opened) => opened.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function client(onEvent: (event: DeskEvent) => void = () => {}): Promise<DeskClient> {
  const opened = await openDeskClient({ path, threadPath, onEvent });
  if (!opened.ok) throw new Error(opened.error.happened);
  open.push(opened.value);
  return opened.value;
}

/** The value of a result that must be there. */
async function value<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; error: { happened: string } }>): Promise<Value> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.happened);
  return settled.value;
}

describe('an archive on threads of its own', () => {
  it('is created, opened, written to in order, and closed without a trace', async () => {
    expect(await createArchiveFile({ path, threadPath })).toEqual({ ok: true, value: null });
    const events: DeskEvent[] = [];
    const desk = await client((event) => events.push(event));
    expect(desk).toMatchObject({ path, name: 'desk', access: 'read-write', notice: null });

    const { id: storyId } = await value(desk.run('stories.create', { slug: 'a' }));
    const blocks = Array.from({ length: 50 }, (_, at) => paragraph(at, `graf ${at}`));
    const answers = await Promise.all(
      blocks.map((block, at) => desk.run('body.append', { storyId, seq: at + 1, patch: splice(at, 0, block) })),
    );
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(await value(desk.run('body.open', { storyId }))).toMatchObject({ seq: 50, blocks: `[${blocks.join(',')}]` });
    expect(events).toEqual([{ name: 'stories.changed', storyId }]);

    await desk.close();
    await desk.close();
    expect(readdirSync(folder)).toEqual(['desk.standfirst']);
    expect(await desk.run('stories.list', {})).toMatchObject({ ok: false, error: { kind: 'no-archive' } });
  });

  it('hands what the reader prepared to the desk', async () => {
    await createArchiveFile({ path, threadPath });
    const desk = await client();
    const bytes = Buffer.from('<title>A page</title><p>With words in it.');
    expect(await desk.run('sources.importFile', { fileName: 'a.html', bytes })).toMatchObject({
      ok: true,
      value: { kind: 'done', title: 'A page' },
    });
    expect(await desk.run('sources.importPath', { path: folder })).toMatchObject({ ok: true, value: { kind: 'refused' } });
    expect(await desk.run('sources.importFile', { fileName: 1 })).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
  });

  it('has a sample that its reader can export and verify', async () => {
    expect(await createSampleArchive({ path, threadPath })).toEqual({ ok: true, value: null });
    const desk = await client();
    const [story] = await value(desk.run('stories.list', {}));
    const to = { kind: 'file', path: join(folder, 'page.html') };
    expect(await value(desk.run('export.htmlFile', { storyId: story?.id, to }))).toMatchObject({ path: to.path });
    expect(statSync(to.path).size).toBeGreaterThan(1000);
    expect((await value(desk.run('archive.verify', {}))).problems).toEqual([]);
  });

  it('sees in its reader what its desk has just written', async () => {
    await createArchiveFile({ path, threadPath });
    const desk = await client();
    await value(desk.run('archive.verify', {}));
    for (let seq = 1; seq <= 3; seq++) {
      await value(desk.run('stories.create', {}));
      expect((await value(desk.run('archive.verify', {}))).checked.stories).toBe(seq);
    }
  });

  it('is refused in plain words', async () => {
    const missing = await openDeskClient({ path, threadPath, onEvent: () => {} });
    expect(missing).toMatchObject({ ok: false, error: { kind: 'archive-missing' } });
    writeFileSync(path, 'mine');
    expect(await createSampleArchive({ path, threadPath })).toMatchObject({ ok: false, error: { kind: 'archive-exists' } });
  });

  it('is refused where its thread can’t start', async () => {
    const nowhere = join(folder, 'no-thread.cjs');
    expect(await openDeskClient({ path, threadPath: nowhere, onEvent: () => {} })).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(await createArchiveFile({ path, threadPath: nowhere })).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(existsSync(path)).toBe(false);
  });
});

describe('a thread that dies', () => {
  /** Stands for a thread that is killed from outside: it answers one command and ends at the next. */
  const dying = (real: string): string => `
    const { parentPort, workerData } = require('node:worker_threads');
    let asked = 0;
    const on = parentPort.on.bind(parentPort);
    parentPort.on = (name, listener) => on(name, (message) => {
      if (message.kind === 'run' && ++asked > 1) process.exit(1);
      listener(message);
    });
    require(${JSON.stringify(real)});`;

  it('costs the command under way, and the next one opens the archive again', async () => {
    await createArchiveFile({ path, threadPath });
    const dyingPath = join(folder, 'dying.cjs');
    writeFileSync(dyingPath, dying(threadPath));
    const opened = await openDeskClient({ path, threadPath: dyingPath, onEvent: () => {} });
    if (!opened.ok) throw new Error(opened.error.happened);
    open.push(opened.value);
    const desk = opened.value;

    const { id } = await value(desk.run('stories.create', { slug: 'kept' }));
    expect(await desk.run('stories.list', {})).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(await desk.run('stories.list', {})).toMatchObject({ ok: true, value: [{ id, slug: 'kept' }] });
  });
});

describe('work that has a name', () => {
  const workId = '01981f1c-0000-7000-8000-0000000000aa';
  const longPage = Buffer.from(`<!doctype html><title>Long</title>${'<p>The harbour opens on Friday, its master said in a statement.</p>'.repeat(40_000)}`);

  it('tells how far it is', async () => {
    await createArchiveFile({ path, threadPath });
    const events: DeskEvent[] = [];
    const desk = await client((event) => events.push(event));
    expect(await desk.run('sources.importFile', { fileName: 'long.html', bytes: longPage, workId })).toMatchObject({ ok: true, value: { kind: 'done' } });
    const steps = events.flatMap((event) => (event.name === 'work.progressed' && event.workId === workId ? [event.step] : []));
    expect(steps).toEqual(expect.arrayContaining(['Reading the page', 'Making it safe to show']));
  });

  it('is cancelled though its thread is busy, and leaves nothing', async () => {
    await createArchiveFile({ path, threadPath });
    const desk = await client((event) => {
      if (event.name === 'work.progressed') desk.cancel(workId);
    });
    expect(await desk.run('sources.importFile', { fileName: 'long.html', bytes: longPage, workId })).toMatchObject({
      ok: false,
      error: { kind: 'cancelled' },
    });
    expect((await value(desk.run('archive.verify', {}))).checked).toMatchObject({ captures: 0, blobs: 0 });
  });
});
