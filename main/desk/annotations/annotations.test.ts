import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { passageAt } from '../../../domain/sources/anchor.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { paragraphsIn, storeCapture } from '../testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

const grafs = [
  'The harbour board met on Tuesday in the old customs house and heard from nine captains about the winter.',
  'No ship has been turned away, the chair of the board said after the meeting, and none will be this year.',
];

let desk: TemporaryDesk;
let sourceId: string;
let captureId: string;
beforeEach(() => {
  desk = temporaryDesk();
  ({ sourceId, captureId } = storeCapture(desk, {
    sourceId: null,
    readable: paragraphsIn(grafs),
    csl: { URL: 'https://example.org/harbour' },
  }));
});
afterEach(() => desk.remove());

const textOf = (id: string) => readableText(desk.must('sources.captureText', { captureId: id }).readable);
function passage(words: string, id = captureId) {
  const start = textOf(id).indexOf(words);
  return passageAt(textOf(id), start, start + words.length);
}
const annotate = (words: string, fields = {}) =>
  desk.must('annotations.create', { captureId, passage: passage(words), locator: { label: 'paragraph', value: '1' }, ...fields });

describe('an annotation', () => {
  it('keeps what is said of a passage, in the order of the text', () => {
    const second = annotate('No ship', { note: 'Ask the chair', tags: ['ports', 'winter'], colour: 'pink', terms: 'background', attribution: 'a captain' });
    const first = annotate('nine captains');
    expect(second).toMatchObject({ note: 'Ask the chair', tags: ['ports', 'winter'], colour: 'pink', terms: 'background', attribution: 'a captain', actor: 'tester' });
    expect(first).toMatchObject({ note: '', tags: [], colour: 'yellow', terms: null, fate: { kind: 'stands', captureId } });
    desk.reopen();
    expect(desk.must('annotations.list', { captureId })).toEqual([first, second]);
    expect(desk.must('annotations.list', { sourceId })).toEqual([first, second]);
    expect(desk.events.at(-1)).toEqual({ name: 'annotations.changed', sourceId });
  });

  it('is changed field by field', () => {
    const { id, createdAt } = annotate('No ship', { note: 'Ask the chair', tags: ['ports'] });
    desk.clock += 1000;
    expect(desk.must('annotations.update', { annotationId: id, fields: { tags: ['winter'], terms: 'deep-background' } })).toMatchObject({
      note: 'Ask the chair',
      tags: ['winter'],
      terms: 'deep-background',
      createdAt,
      updatedAt: createdAt + 1000,
    });
  });

  it('comes back as it was after it was removed, with what a person said of it', async () => {
    const created = annotate('No ship has been turned away, the chair', { tags: ['ports'] });
    desk.clock += 1000;
    storeCapture(desk, { sourceId, readable: paragraphsIn([grafs[0]!, 'No ship has been turned away so far, the chair of the board said.']) });
    const { waiting } = await desk.must('anchoring.queue', {});
    const { target, targetId, captureId: later, candidates } = waiting[0]!;
    desk.must('anchoring.place', { target, targetId, captureId: later, passage: candidates[0]!.passage });
    const [placed] = desk.must('annotations.list', { sourceId });
    expect(placed?.fate.kind).toBe('placed');

    const removed = desk.must('annotations.remove', { annotationId: created.id });
    expect(desk.must('annotations.list', { sourceId })).toEqual([]);
    expect(desk.must('annotations.restore', removed)).toEqual(placed);
    expect(desk.refusal('annotations.restore', removed)).toBe('conflict');
  });

  it('of words that do not stand there, or of nothing, is refused', () => {
    expect(desk.refusal('annotations.create', { captureId, passage: { ...passage('No ship'), exact: 'A ship!' }, locator: null })).toBe('invalid-input');
    expect(desk.refusal('annotations.create', { captureId, passage: passage('No ship'), locator: null, tags: [' ports'] })).toBe('invalid-input');
    expect(desk.refusal('annotations.create', { captureId, passage: passage('No ship'), locator: null, tags: ['a', 'a'] })).toBe('invalid-input');
    const nothing = '01981f1c-0000-7000-8000-00000000dead';
    expect(desk.refusal('annotations.list', { captureId: nothing })).toBe('not-found');
    expect(desk.refusal('annotations.list', { sourceId: nothing })).toBe('not-found');
    expect(desk.refusal('annotations.remove', { annotationId: nothing })).toBe('not-found');
    expect(desk.refusal('annotations.update', { annotationId: nothing, fields: {} })).toBe('not-found');
  });
});

describe('Web Annotations', () => {
  const exported = async (from = desk) => {
    const path = join(from.folder, 'annotations.jsonld');
    const { notices } = await from.must('annotations.exportWeb', { path });
    return { text: readFileSync(path, 'utf8'), notices };
  };

  it('of chosen sources go out alone, and come in from a file as a whole', async () => {
    const created = annotate('nine captains');
    const { captureId: otherId, sourceId: otherSource } = storeCapture(desk, { sourceId: null, readable: paragraphsIn(['Another page.']), csl: {} });
    desk.must('annotations.create', { captureId: otherId, passage: passageAt('Another page.', 0, 7), locator: null });
    const path = join(desk.folder, 'chosen.jsonld');
    await desk.must('annotations.exportWeb', { path, sourceIds: [sourceId] });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ total: 1, first: { items: [{ target: { source: 'https://example.org/harbour' } }] } });

    desk.must('annotations.remove', { annotationId: created.id });
    expect(await desk.must('annotations.importPath', { path })).toEqual({ marked: 1, alreadyHere: 0, refused: 0, notices: [] });
    expect(await desk.must('annotations.importPath', { path })).toEqual({ marked: 0, alreadyHere: 1, refused: 0, notices: [] });
    expect(desk.must('annotations.list', { sourceId: otherSource })).toHaveLength(1);
    writeFileSync(path, 'Nothing of the kind.');
    expect(await desk.refusal('annotations.importPath', { path })).toBe('unreadable-file');
  });

  it('go out of one archive and into another that has the source', async () => {
    annotate('nine captains', { note: 'Who were they?', tags: ['sources'], colour: 'green' });
    annotate('No ship', { terms: 'background' });
    const { text } = await exported();
    expect(JSON.parse(text)).toMatchObject({ type: 'AnnotationCollection', total: 2, first: { items: [{ target: { source: 'https://example.org/harbour' } }, {}] } });

    const other = temporaryDesk();
    try {
      expect(other.must('annotations.importWeb', { text }).map(({ kind }) => kind)).toEqual(['refused', 'refused']);
      const there = storeCapture(other, { sourceId: null, readable: paragraphsIn(['News of the day.', ...grafs]), csl: { URL: 'https://example.org/harbour' } });
      expect(other.must('annotations.importWeb', { text }).map(({ kind }) => kind)).toEqual(['done', 'done']);
      const imported = other.must('annotations.list', { sourceId: there.sourceId });
      expect(imported).toMatchObject([
        { note: 'Who were they?', tags: ['sources'], colour: 'green', passage: { exact: 'nine captains' } },
        { terms: 'background', passage: { exact: 'No ship' } },
      ]);
      expect(imported[0]?.passage.position).not.toEqual(passage('nine captains').position);
      expect(other.must('annotations.importWeb', { text }).map(({ kind }) => kind)).toEqual(['already-here', 'already-here']);
    } finally {
      other.remove();
    }
  });

  it('leave out what nobody may pass on, and say so', async () => {
    annotate('nine captains', { terms: 'off-the-record' });
    annotate('No ship', { terms: 'not-for-publication', note: 'hush' });
    const { text, notices } = await exported();
    expect(JSON.parse(text)).toMatchObject({ total: 0 });
    expect(notices).toEqual(['2 annotations of words given off the record or not for publication were left out.']);
  });

  it('are refused where their words could be two places, and where there are none', () => {
    storeCapture(desk, { sourceId: null, readable: paragraphsIn(['Nobody said so. Nobody said so.']), csl: { URL: 'https://example.org/twice' } });
    const annotation = { type: 'Annotation', target: { source: 'https://example.org/twice', selector: { type: 'TextQuoteSelector', exact: 'Nobody said so.' } } };
    expect(desk.must('annotations.importWeb', { text: JSON.stringify(annotation) })).toMatchObject([{ kind: 'refused', words: 'Nobody said so.' }]);
    expect(desk.refusal('annotations.importWeb', { text: '{"type":"Person"}' })).toBe('unreadable-file');
  });
});
