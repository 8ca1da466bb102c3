import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../../contract/errors.ts';
import { failed, ok, type Result } from '../../../contract/result.ts';
import { encodeBlock, type EncodedBlock } from '../../../domain/story/body.ts';
import { applyPatch, canonicalPatch, diffBlocks } from '../../../domain/story/patch.ts';
import type { BodyPort } from './body-port.ts';
import { documentHash } from './document-hash.ts';
import { JournalWriter } from './journal-writer.ts';

const storyId = '01981f1c-0000-7000-8000-000000000001';
const full: AppError = { kind: 'disk-full', happened: 'The disk is full.', kept: 'All before.', next: 'Make room.' };
const line = (words: string): EncodedBlock =>
  encodeBlock({
    type: 'paragraph',
    $: { id: storyId },
    children: [{ type: 'text', text: words, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }],
    direction: null,
    format: '',
    indent: 0,
    version: 1,
  });

/** An archive in memory with a bridge whose answers are let go by the test, or at once. */
function archive() {
  const state = { seq: 0, blocks: [] as EncodedBlock[], versions: [] as string[], refuse: undefined as AppError | undefined };
  const held: (() => void)[] = [];
  const bridge = { holds: false };
  const answer = async <Value>(value: Result<Value>): Promise<Result<Value>> =>
    bridge.holds ? new Promise((resolve) => held.push(() => resolve(value))) : Promise.resolve(value);
  const port: BodyPort = {
    open: async () =>
      answer(
        state.refuse === undefined
          ? ok({ storyId, versionId: storyId, seq: state.seq, ranges: [], blocks: `[${state.blocks.join(',')}]` })
          : failed(state.refuse),
      ),
    append: async ({ seq, patch }) => {
      if (state.refuse !== undefined) return answer(failed(state.refuse));
      if (seq !== state.seq + 1) return answer(failed({ ...full, kind: 'conflict' }));
      state.blocks = applyPatch(state.blocks, canonicalPatch(patch));
      state.seq = seq;
      return answer(ok({ seq }));
    },
    checkpoint: async ({ documentHash: hash }) => {
      if (hash !== (await documentHash(state.blocks))) return answer(ok({ kind: 'differs' }));
      state.versions.push(hash);
      return answer(ok({ kind: 'kept', versionId: storyId }));
    },
  };
  const release = () => held.splice(0).forEach((let_) => let_());
  return { state, port, bridge, release };
}

/** A copy that is set as a whole, with a writer that hears of it. */
function copyOf(port: BodyPort) {
  const copy = { blocks: [] as readonly EncodedBlock[], compareAll: vi.fn() };
  const writer = new JournalWriter({ storyId, seq: 0 }, port, copy);
  const write = (...lines: string[]) => {
    const next = lines.map(line);
    const patch = diffBlocks(copy.blocks, next);
    copy.blocks = next;
    if (patch !== undefined) writer.record(patch);
  };
  return { copy, writer, write };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a journal', () => {
  it('sends an update at once, without waiting for the answer to the one before', () => {
    const { state, port, bridge } = archive();
    const { write } = copyOf(port);
    bridge.holds = true;
    write('a');
    write('a', 'b');
    expect(state).toMatchObject({ seq: 2, blocks: ['a', 'b'].map(line) });
  });

  it('holds back what an archive that is behind has no room for, and sends it as one', async () => {
    const { state, port, bridge, release } = archive();
    const { write, writer } = copyOf(port);
    bridge.holds = true;
    for (const lines of ['abcdef', 'abCdef', 'abdef', 'abdefg', 'axbdefg', 'axbdeFg', 'zaxbdeFg']) write(...lines.split(''));
    expect(state).toMatchObject({ seq: 2, blocks: 'abCdef'.split('').map(line) });
    expect(writer.save.get()).toEqual({ kind: 'saving', seq: 0, waiting: 2 });
    bridge.holds = false;
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(state).toMatchObject({ seq: 3, blocks: 'zaxbdeFg'.split('').map(line) });
    expect(writer.save.get()).toEqual({ kind: 'saved', seq: 3 });
  });

  it('folds what was held back into the version as well', async () => {
    const { state, port, bridge, release } = archive();
    const { write, writer } = copyOf(port);
    bridge.holds = true;
    for (const lines of ['a', 'ab', 'abc', 'abcd']) write(...lines.split(''));
    const folded = writer.checkpoint('export');
    bridge.holds = false;
    release();
    await vi.waitFor(() => expect(state.versions).toHaveLength(1));
    release();
    expect(await folded).toEqual(ok(null));
    expect(state.versions).toEqual([await documentHash('abcd'.split('').map(line))]);
  });

  it('is saved when the last update was acknowledged, and says which was', async () => {
    const { port, bridge, release } = archive();
    const { write, writer } = copyOf(port);
    bridge.holds = true;
    write('a');
    write('b');
    expect(writer.save.get()).toEqual({ kind: 'saving', seq: 0, waiting: 2 });
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(writer.save.get()).toEqual({ kind: 'saved', seq: 2 });
  });

  it('says why it is not saved, and sends what was written meanwhile once the archive answers again', async () => {
    const { state, port } = archive();
    const { write, writer } = copyOf(port);
    write('a');
    await vi.advanceTimersByTimeAsync(0);
    state.refuse = full;
    write('a', 'b');
    await vi.advanceTimersByTimeAsync(100);
    write('a', 'b', 'c');
    expect(writer.save.get()).toEqual({ kind: 'not-saved', seq: 1, reason: full });
    state.refuse = undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(writer.save.get()).toEqual({ kind: 'saved', seq: 2 });
    expect(state.blocks).toEqual(['a', 'b', 'c'].map(line));
  });

  it('does not repeat an update whose answer alone was lost', async () => {
    const { state, port } = archive();
    const { append } = port;
    const { write, writer } = copyOf({
      ...port,
      append: async (input) => {
        await append(input);
        return failed(full);
      },
    });
    write('a');
    await vi.advanceTimersByTimeAsync(10);
    expect(writer.save.get()).toEqual({ kind: 'saved', seq: 1 });
    expect(state.blocks).toEqual([line('a')]);
  });

  it('keeps the copy of somebody else as a version before its own goes on top', async () => {
    const { state, port } = archive();
    const { write, writer } = copyOf(port);
    write('mine');
    await vi.advanceTimersByTimeAsync(0);
    state.blocks = [line('theirs')];
    state.seq = 5;
    const theirs = await documentHash(state.blocks);
    write('mine', 'more');
    await vi.waitFor(() => expect(writer.save.get().kind).toBe('saved'));
    expect(state.versions).toEqual([theirs]);
    expect(state.blocks).toEqual(['mine', 'more'].map(line));
  });

  it.each([
    ['after thirty quiet seconds', 1, 30_000],
    ['after two hundred updates', 200, 0],
  ])('is folded into a version %s', async (_when, updates, quiet) => {
    const { state, port } = archive();
    const { write } = copyOf(port);
    for (let update = 1; update <= updates; update++) {
      write(`update ${update}`);
      await vi.advanceTimersByTimeAsync(0);
    }
    await vi.advanceTimersByTimeAsync(quiet);
    await vi.waitFor(() => expect(state.versions).toHaveLength(1));
  });

  it('is sent as a whole where the archive counts the copy differently', async () => {
    const { state, port } = archive();
    const { write, writer } = copyOf(port);
    write('a', 'b');
    state.blocks = [line('a'), line('changed by a fault')];
    expect(await writer.flush('export')).toEqual(ok(null));
    expect(state.blocks).toEqual(['a', 'b'].map(line));
    expect(state.versions).toHaveLength(1);
  });

  it('cannot be flushed while the archive refuses, and says so', async () => {
    const { state, port } = archive();
    const { write, writer } = copyOf(port);
    state.refuse = full;
    write('a');
    const outcome = writer.flush('close');
    await vi.advanceTimersByTimeAsync(0);
    expect(await outcome).toEqual(failed(full));
  });

  it('has nothing to fold where nothing was written', async () => {
    const { state, port } = archive();
    const { writer } = copyOf(port);
    expect(await writer.flush('close')).toEqual(ok(null));
    expect(state.versions).toEqual([]);
  });
});
