import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentText, type EncodedBlock } from '../../../domain/story/body.ts';
import { openDesk, closeDesk } from '../desk.ts';
import { execute } from '../execute.ts';
import { documentHash, paragraph, splice, temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
let storyId: string;
beforeEach(() => {
  desk = temporaryDesk();
  storyId = desk.must('stories.create', {}).id;
});
afterEach(() => desk.remove());

const append = (seq: number, patch: string) => desk.must('body.append', { storyId, seq, patch });
const fold = (seq: number, blocks: EncodedBlock[]) =>
  desk.must('body.checkpoint', { storyId, seq, documentHash: documentHash(blocks), reason: 'idle' });
const copy = () => desk.must('body.open', { storyId });
const journalRows = () => desk.desk().archive.statement('SELECT count(*) FROM body_journal').pluck().get();
const [one, two, three] = [paragraph(1, 'one'), paragraph(2, 'two'), paragraph(3, 'three')] as const;

describe('an update', () => {
  it('is acknowledged by its number and shows at once', () => {
    expect(append(1, splice(0, 0, one, two))).toEqual({ seq: 1 });
    expect(append(2, splice(1, 1, three))).toEqual({ seq: 2 });
    expect(copy()).toMatchObject({ seq: 2, blocks: `[${one},${three}]` });
  });

  it('costs one row', () => {
    const { database } = desk.desk().archive;
    append(1, splice(0, 0, one));
    const before = database.prepare('SELECT total_changes()').pluck().get() as number;
    append(2, splice(0, 1, two));
    expect(database.prepare('SELECT total_changes()').pluck().get()).toBe(before + 1);
  });

  it('may be sent twice', () => {
    append(1, splice(0, 0, one));
    expect(append(1, splice(0, 0, one))).toEqual({ seq: 1 });
    expect(copy()).toMatchObject({ seq: 1, blocks: `[${one}]` });
  });

  it.each([
    ['skips a number', 3, splice(0, 0, one)],
    ['has a number that another one has', 1, splice(0, 0, two)],
  ])('that %s is a conflict', (_what, seq, patch) => {
    append(1, splice(0, 0, one));
    expect(desk.refusal('body.append', { storyId, seq, patch })).toBe('conflict');
    expect(copy()).toMatchObject({ seq: 1, blocks: `[${one}]` });
  });

  it('that does not fit the copy is a conflict', () => {
    expect(desk.refusal('body.append', { storyId, seq: 1, patch: splice(4, 1) })).toBe('conflict');
  });

  it.each(['', 'null', '[0,0,[{"type":"iframe"}]]', '[0,0'])('%j is refused', (patch) => {
    expect(desk.refusal('body.append', { storyId, seq: 1, patch })).toBe('invalid-input');
    expect(copy()).toMatchObject({ seq: 0, blocks: '[]' });
  });

  it('is stored canonically, whatever order its keys came in', () => {
    const reversed = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(one) as object).toReversed()));
    append(1, `[0,0,[${reversed}]]`);
    desk.reopen();
    expect(copy().blocks).toBe(`[${one}]`);
  });

  it('of no story is refused', () => {
    const nobody = '01981f1c-0000-7000-8000-00000000dead';
    expect(desk.refusal('body.append', { storyId: nobody, seq: 1, patch: splice(0, 0, one) })).toBe('not-found');
    expect(desk.refusal('body.open', { storyId: nobody })).toBe('not-found');
  });

  it('on a full disk is refused, and can be sent again when there is room', () => {
    append(1, splice(0, 0, one));
    const { database } = desk.desk().archive;
    database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true }) as number}`);
    const large = splice(0, 1, paragraph(1, 'word '.repeat(100_000)));
    expect(desk.refusal('body.append', { storyId, seq: 2, patch: large })).toBe('disk-full');
    expect(copy()).toMatchObject({ seq: 1, blocks: `[${one}]` });
    database.pragma('max_page_count = 1000000');
    expect(append(2, large)).toEqual({ seq: 2 });
  });

  it('made by another program is seen', () => {
    append(1, splice(0, 0, one));
    const other = openDesk(desk.path);
    expect(execute(other, 'body.append', { storyId, seq: 2, patch: splice(0, 1, two) }).ok).toBe(true);
    closeDesk(other);
    expect(copy()).toMatchObject({ seq: 2, blocks: `[${two}]` });
    expect(desk.refusal('body.append', { storyId, seq: 2, patch: splice(0, 1, three) })).toBe('conflict');
  });
});

describe('a checkpoint', () => {
  it('folds the journal into a version', () => {
    append(1, splice(0, 0, one, two));
    const folded = fold(1, [one, two]);
    expect(folded.kind).toBe('kept');
    expect(journalRows()).toBe(0);
    desk.reopen();
    expect(copy()).toMatchObject({ seq: 1, blocks: `[${one},${two}]` });
    expect(desk.must('body.versions', { storyId })).toMatchObject([
      { kind: 'auto', seq: 1, words: 2, actor: 'tester' },
      { kind: 'auto', seq: 0, words: 0 },
    ]);
  });

  it('where nothing changed makes no version', () => {
    append(1, splice(0, 0, one));
    expect(fold(1, [one])).toEqual(fold(1, [one]));
    expect(desk.must('body.versions', { storyId })).toHaveLength(2);
  });

  it('of another copy than the archive’s asks for the whole, and the next one is good', () => {
    append(1, splice(0, 0, one));
    expect(fold(1, [one, two])).toEqual({ kind: 'differs' });
    expect(journalRows()).toBe(1);
    append(2, splice(0, 1, one, two));
    expect(fold(2, [one, two]).kind).toBe('kept');
  });

  it('may come late: what was typed since stays in the journal', async () => {
    append(1, splice(0, 0, one));
    append(2, splice(1, 0, two));
    expect(fold(1, [one]).kind).toBe('kept');
    expect(journalRows()).toBe(1);
    append(3, splice(2, 0, three));
    desk.reopen();
    expect(copy()).toMatchObject({ seq: 3, blocks: `[${one},${two},${three}]` });
    expect(fold(3, [one, two, three]).kind).toBe('kept');
    expect((await desk.must('archive.verify', {})).problems).toEqual([]);
  });

  it('of a number that never was is a conflict', () => {
    const documentHashOfNothing = documentHash([]);
    expect(
      desk.refusal('body.checkpoint', { storyId, seq: 7, documentHash: documentHashOfNothing, reason: 'blur' }),
    ).toBe('conflict');
  });

  it('stores a block once, whatever versions it is in', () => {
    append(1, splice(0, 0, one, two));
    fold(1, [one, two]);
    append(2, splice(1, 1, three));
    fold(2, [one, three]);
    expect(desk.desk().archive.statement('SELECT count(*) FROM body_block').pluck().get()).toBe(3);
  });

  it('hashes the copy as the window does', () => {
    expect(documentText([one, two])).toBe(`${one}\n${two}`);
  });
});

describe('thinning', () => {
  it('takes old automatic versions and the blocks that only they had', async () => {
    const day = 24 * 60 * 60 * 1000;
    const blocks = Array.from({ length: 60 }, (_, at) => paragraph(1, `state ${at}`));
    blocks.forEach((block, at) => {
      desk.clock += 1000;
      append(at + 1, splice(0, at === 0 ? 0 : 1, block));
      fold(at + 1, [block]);
    });
    expect(desk.must('body.versions', { storyId })).toHaveLength(61);
    desk.clock += 2 * day;
    append(61, splice(0, 1, one));
    fold(61, [one]);
    const kept = desk.must('body.versions', { storyId });
    expect(kept.map((version) => version.seq)).toEqual([61, 60]);
    expect(desk.desk().archive.statement('SELECT count(*) FROM body_block').pluck().get()).toBe(2);
    expect((await desk.must('archive.verify', {})).problems).toEqual([]);
  });
});

describe('reading only', () => {
  it('refuses every change and still shows the copy', () => {
    append(1, splice(0, 0, one));
    const reader = openDesk(desk.path, { readOnly: true });
    expect(execute(reader, 'body.open', { storyId })).toMatchObject({ ok: true, value: { seq: 1 } });
    const refused = execute(reader, 'body.append', { storyId, seq: 2, patch: splice(0, 1, two) });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'archive-read-only' } });
    append(2, splice(0, 1, two));
    expect(execute(reader, 'body.open', { storyId })).toMatchObject({ ok: true, value: { seq: 2, blocks: `[${two}]` } });
    closeDesk(reader);
  });
});
