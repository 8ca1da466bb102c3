import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoryDifferenceRow } from '../../../domain/story/difference/story-difference.ts';
import { documentHash, paragraph, splice, temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
let storyId: string;
const [one, two, three] = [paragraph(1, 'The ferry leaves at noon.'), paragraph(2, 'It is full.'), paragraph(2, 'It is empty.')] as const;
beforeEach(() => {
  desk = temporaryDesk();
  storyId = desk.must('stories.create', {}).id;
  desk.must('body.append', { storyId, seq: 1, patch: splice(0, 0, one, two) });
  desk.must('body.checkpoint', { storyId, seq: 1, documentHash: documentHash([one, two]), reason: 'idle' });
  desk.must('body.append', { storyId, seq: 2, patch: splice(1, 1, three) });
});
afterEach(() => desk.remove());

const versions = () => desk.must('body.versions', { storyId });

describe('versions', () => {
  it('give their blocks, and so does the copy as it stands', async () => {
    const [version] = versions();
    expect(await desk.must('body.version', { storyId, versionId: version!.id })).toEqual({ blocks: `[${one},${two}]` });
    expect(await desk.must('body.version', { storyId, versionId: null })).toEqual({ blocks: `[${one},${three}]` });
  });

  it('are compared with the copy and with each other', async () => {
    const [version, empty] = versions();
    const { rows, words } = await desk.must('body.difference', { storyId, earlierId: version!.id, laterId: null });
    expect((JSON.parse(rows) as StoryDifferenceRow[]).map(({ kind }) => kind)).toEqual(['same', 'changed']);
    expect(words).toEqual({ removed: 1, added: 1 });
    const since = await desk.must('body.difference', { storyId, earlierId: empty!.id, laterId: version!.id });
    expect((JSON.parse(since.rows) as StoryDifferenceRow[]).map(({ kind }) => kind)).toEqual(['added', 'added']);
  });

  it('get a name, and lose it', () => {
    const [version] = versions();
    expect(desk.must('body.nameVersion', { storyId, versionId: version!.id, label: ' Before the lawyer ' })).toMatchObject({ kind: 'named', label: 'Before the lawyer' });
    expect(versions()[0]).toMatchObject({ kind: 'named', label: 'Before the lawyer' });
    expect(desk.must('body.nameVersion', { storyId, versionId: version!.id, label: '' })).toMatchObject({ kind: 'auto', label: '' });
  });

  it('of another story are not there', async () => {
    const other = desk.must('stories.create', {}).id;
    const [version] = versions();
    expect(desk.refusal('body.nameVersion', { storyId: other, versionId: version!.id, label: 'x' })).toBe('not-found');
    expect(await desk.refusal('body.version', { storyId: other, versionId: version!.id })).toBe('not-found');
  });
});

describe('a status', () => {
  it('keeps the copy that was filed and published, journal and all', () => {
    desk.must('stories.setStatus', { storyId, status: 'ready' });
    expect(versions()[0]).toMatchObject({ kind: 'filed', seq: 2 });
    desk.must('body.append', { storyId, seq: 3, patch: splice(1, 1, two) });
    desk.must('stories.setStatus', { storyId, status: 'published' });
    expect(versions()[0]).toMatchObject({ kind: 'published', seq: 3 });
    expect(desk.must('body.open', { storyId })).toMatchObject({ seq: 3, blocks: `[${one},${two}]` });
  });
});
