import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../contract/finding.ts';
import { passageAt } from '../../../domain/sources/anchor.ts';
import { writeDownTalk } from '../testing/captures.ts';
import { documentHash, paragraph, splice, temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;

const addInterview = (title: string, notes: string, more: object = {}) =>
  writeDownTalk(desk, { title, author: [{ literal: 'Mara Quill' }], ...more }, notes);

async function find(query: string, limit = 50): Promise<SearchHit[]> {
  return (await desk.must('search.find', { query, typing: false, limit })).hits;
}

/** What was found, by its name. */
const names = async (query: string) => (await find(query)).map(({ name }) => name.text);

describe('finding', () => {
  beforeEach(() => void (desk = temporaryDesk()));
  afterEach(() => desk.remove());

  it('looks through stories, sources and annotations, and marks what it found', async () => {
    const { id: storyId } = desk.must('stories.create', { headline: 'Harbour reopens' });
    const blocks = [paragraph(1, 'Ships wait.'), paragraph(2, 'The night crane was inspected twice.')];
    desk.must('body.append', { storyId, seq: 1, patch: splice(0, 0, ...blocks) });
    desk.must('body.checkpoint', { storyId, seq: 1, documentHash: documentHash(blocks), reason: 'idle' });
    const text = 'Nobody was asked.\n\nThe crane will not run at night.';
    const { captureId, sourceId } = addInterview('A talk on the quay', text);
    desk.must('annotations.create', { captureId, passage: passageAt(text, 0, 6), locator: null, note: 'Ask about the crane' });

    const hits = await find('crane');
    expect(hits.map(({ kind }) => kind).toSorted()).toEqual(['annotation', 'source', 'story']);
    const story = hits.find((hit) => hit.kind === 'story');
    expect(story).toMatchObject({ storyId, found: { block: 1, words: 'crane' } });
    const source = hits.find((hit) => hit.kind === 'source');
    expect(source).toMatchObject({ sourceId, captureId, found: { start: 23, end: 28 } });
    expect(source?.excerpt?.marks.map(({ start, end }) => source.excerpt?.text.slice(start, end))).toEqual(['crane']);
    expect(await names('"crane night"')).toEqual([]);
    expect(await names('"night crane"')).toEqual(['Harbour reopens']);
    expect(await names('in:source night')).toEqual(['A talk on the quay']);
  });

  it('puts what is called so before what mentions it', async () => {
    addInterview('Minutes of a meeting', 'The harbour, the harbour and nothing but the harbour.');
    addInterview('The harbour', 'Minutes.');
    addInterview('Weather', 'Rain.');
    expect(await names('harbour')).toEqual(['The harbour', 'Minutes of a meeting']);
  });

  it('knows outlets, people, tags, dates, kinds and what is cited', async () => {
    const first = addInterview('Port one', 'Cranes.', { 'container-title': 'The Quay', issued: { 'date-parts': [[2019, 5]] }, URL: 'https://quay.example/1' });
    const second = addInterview('Port two', 'Cranes.', { issued: { 'date-parts': [[2023]] } });
    desk.must('tags.add', { tag: 'port strike', sourceIds: [first.sourceId] });
    const story = desk.must('stories.create', {});
    const passage = passageAt('Cranes.', 0, 6);
    desk.must('citations.create', { storyId: story.id, captureId: second.captureId, passage, locator: null });

    expect(await names('site:quay.example')).toEqual(['Port one']);
    expect(await names('site:quay crane*')).toEqual(['Port one']);
    expect((await names('author:quill')).toSorted()).toEqual(['Port one', 'Port two']);
    expect(await names('tag:"port strike"')).toEqual(['Port one']);
    expect(await names('before:2020')).toEqual(['Port one']);
    expect(await names('cranes after:2020')).toEqual(['Port two']);
    expect(await names('cranes cited:no')).toEqual(['Port one']);
    expect(await names('cranes cited:yes')).toEqual(['Port two']);
    expect(await names('kind:email')).toEqual([]);
    expect((await names('kind:interview captured:once captured:>2020')).toSorted()).toEqual(['Port one', 'Port two']);
    expect((await names('cranes -tag:strike')).toSorted()).toEqual(['Port two']);
  });

  it('tells nothing of a confidential source but that it is one', async () => {
    const { sourceId } = addInterview('What the clerk said', 'The ledger is in the cellar.');
    const { database } = desk.desk().archive;
    database.exec(`UPDATE source SET confidential = 1 WHERE id = '${sourceId}'`);
    const [hit] = await find('ledger');
    expect(hit).toMatchObject({ kind: 'source', confidential: true, excerpt: null, origin: '', found: null });
    expect(JSON.stringify(hit)).not.toMatch(/clerk|ledger|Quill/);
    const page = await desk.must('sources.page', { query: '', sort: 'added', reversed: false, offset: 0, limit: 10, storyId: null });
    expect(JSON.stringify(page)).not.toMatch(/clerk|Quill/);
    expect((await desk.must('sources.facets', { query: '' })).outlets).toEqual([]);
  });

  it('shows a source once, where the best of its captures stands', async () => {
    const { sourceId, captureId } = addInterview('A page', 'The first said crane.');
    const { database } = desk.desk().archive;
    const archive = desk.desk().archive;
    archive.transaction(() =>
      database.exec(`INSERT INTO capture SELECT '01981f1c-0000-7000-8000-00000000cafe', source_id, captured_at + 1000, method, file_name, media_type,
        sha256, page_sha256, '[{"kind":"paragraph","text":"The second says lorry."}]', readable_sha256, language, facts, retrieval, actor FROM capture`),
    );
    expect(await find('crane')).toMatchObject([{ sourceId, captureId }]);
    expect(await find('lorry')).toMatchObject([{ sourceId, captureId: '01981f1c-0000-7000-8000-00000000cafe' }]);
    expect(await find('page')).toHaveLength(1);
  });
});

describe('any text', () => {
  beforeAll(() => {
    desk = temporaryDesk();
    addInterview('Harbour 東京', 'Crane and naïve café, 岸田首相.');
  });
  afterAll(() => desk.remove());

  it('is a query that the archive answers', async () => {
    const pieces = fc.constantFrom('"', '*', '-', 'OR', 'NOT', 'NEAR(', ')', ':', 'site:', 'before:2023', 'cited:no', ' ', 'har', '東', 'é', '\0', '𠮷', '{', '^');
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(pieces, { maxLength: 12 }).map((some) => some.join(''))), async (query) => {
        await desk.must('search.find', { query, typing: true, limit: 5 });
        await desk.must('sources.page', { query, sort: 'title', reversed: false, offset: 0, limit: 5, storyId: null });
        await desk.must('sources.facets', { query });
      }),
      { numRuns: 300 },
    );
  });
});
