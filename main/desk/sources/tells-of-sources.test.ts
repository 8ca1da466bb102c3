import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { passageAt } from '../../../domain/sources/anchor.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { paragraphsIn, storeCapture } from '../testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
beforeEach(() => void (desk = temporaryDesk()));
afterEach(() => desk.remove());

const importText = (fileName: string, text: string) =>
  desk.must('sources.importFile', { fileName, bytes: new Uint8Array(new TextEncoder().encode(text)) });
const sources = async () => (await desk.must('sources.page', { query: '', sort: 'added', reversed: false, offset: 0, limit: 1, storyId: null })).total;

const bibtex = '@book{tide, title = {The Tide Tables}, author = {Okafor, Ada}, year = {2021}}';
const ris = 'TY  - BOOK\nTI  - The Tide Tables\nAU  - Okafor, Ada\nPY  - 2021\nER  - \n';
const csl = JSON.stringify([{ id: 'tide', type: 'book', title: 'The Tide Tables', author: [{ family: 'Okafor', given: 'Ada' }] }]);

it.each([
  ['tide.bib', bibtex],
  ['tide.ris', ris],
  ['tide.json', csl],
])('a library among the files that are imported becomes its sources (%s)', async (fileName, text) => {
  expect(await importText(fileName, text)).toMatchObject({ kind: 'library', fileName, imported: { added: 1, alreadyHere: 0 } });
  expect(await importText(fileName, text)).toMatchObject({ kind: 'library', imported: { added: 0, alreadyHere: 1 } });
  expect(await sources()).toBe(1);
});

it('a library that can’t be read is refused like any file', async () => {
  expect(await importText('broken.bib', '@article{x, title = {open')).toMatchObject({ kind: 'refused', fileName: 'broken.bib', error: { kind: 'unreadable-file' } });
  expect(await importText('empty.ris', '\n')).toMatchObject({ kind: 'refused' });
  expect(await sources()).toBe(0);
});

it.each([
  ['data.json', '[{"type":"Feature","title":"A place"}]'],
  ['data.json', '{"type":"book"'],
  ['mixed.json', '[{"type":"book","title":"A"},{"name":"not one"}]'],
  ['notes.txt', `Quoted from a reader:\n\n${bibtex}`],
])('other text stays a source: %s %s', async (fileName, text) => {
  expect(await importText(fileName, text)).toMatchObject({ kind: 'done' });
});

it('annotations among the files are marked in the sources that are here', async () => {
  const readable = paragraphsIn(['The harbour board heard from nine captains about the winter.']);
  const { captureId, sourceId } = storeCapture(desk, { sourceId: null, readable, csl: { URL: 'https://example.org/harbour' } });
  const text = readableText(readable);
  const start = text.indexOf('nine captains');
  const { id } = desk.must('annotations.create', { captureId, passage: passageAt(text, start, start + 13), locator: null, note: 'Count them' });
  const path = join(desk.folder, 'marked.jsonld');
  await desk.must('annotations.exportWeb', { path });
  const written = readFileSync(path, 'utf8');
  desk.must('annotations.remove', { annotationId: id });

  expect(await desk.must('sources.importPath', { path })).toEqual({
    kind: 'annotations',
    fileName: 'marked.jsonld',
    imported: { marked: 1, alreadyHere: 0, refused: 0, notices: [] },
  });
  expect(desk.must('annotations.list', { sourceId })).toMatchObject([{ id, note: 'Count them' }]);

  const others = join(desk.folder, 'others.json');
  writeFileSync(others, written.replaceAll('nine captains', 'ten captains').replaceAll(id, '0198c2f0-0000-7000-8000-000000000001'));
  expect(await desk.must('sources.importPath', { path: others })).toMatchObject({
    kind: 'annotations',
    imported: { marked: 0, refused: 1, notices: [expect.stringContaining('“ten captains”')] },
  });
});
