import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Csl, CslDate, CslName } from '../../sources/source.ts';
import { cslNumberVariables, cslTextVariables, cslTypes } from '../../sources/csl/variables.ts';
import { libraryFormats, recogniseLibrary } from './formats.ts';
import { cslFromLibrary } from './item.ts';
import { readLibrary } from './read.ts';
import { writeLibrary } from './write.ts';
import { readZoteroNote } from './zotero-note.ts';

const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const anyText = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const date: fc.Arbitrary<CslDate> = fc.oneof(
  fc.record({ year: fc.integer({ min: 1000, max: 2100 }) }).map(({ year }) => ({ 'date-parts': [[year]] as [number[]] })),
  fc
    .record({ year: fc.integer({ min: 1000, max: 2100 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    .map(({ year, month, day }) => ({ 'date-parts': [[year, month, day]] as [number[]] })),
);
const person = (text: fc.Arbitrary<string>): fc.Arbitrary<CslName> => fc.record({ family: text, given: text });
const organisation = (text: fc.Arbitrary<string>): fc.Arbitrary<CslName> => fc.record({ literal: text });

const anyCsl: fc.Arbitrary<Csl> = fc
  .record({
    type: fc.constantFrom(...cslTypes),
    title: anyText,
    author: fc.array(fc.oneof(person(anyText), organisation(anyText)), { maxLength: 3 }),
    issued: date,
    texts: fc.dictionary(fc.constantFrom(...cslTextVariables), anyText, { maxKeys: 6, noNullPrototype: true }),
    numbers: fc.dictionary(fc.constantFrom(...cslNumberVariables), fc.oneof(anyText, fc.nat()), { maxKeys: 3, noNullPrototype: true }),
    editor: fc.array(person(anyText), { minLength: 1, maxLength: 2 }),
  })
  .map(({ texts, numbers, ...rest }) => ({ ...rest, ...texts, ...numbers }));

/** What BibTeX and RIS have fields for. */
const plainCsl: fc.Arbitrary<Csl> = fc.record({
  type: fc.constantFrom('article-journal', 'book'),
  title: line,
  author: fc.array(person(word), { minLength: 1, maxLength: 3 }),
  issued: date,
  publisher: line,
  URL: word.map((name) => `https://${name.toLowerCase()}.example/a`),
});

const withIds = (list: readonly Csl[]) => list.map((csl, at) => ({ id: `source-${at}`, csl }));

function read(format: (typeof libraryFormats)[number], text: string): Csl[] {
  const reading = readLibrary(format, text);
  if (reading.kind === 'refused') throw new Error(reading.why);
  return reading.sources;
}

describe('a library', () => {
  it('comes back whole from CSL-JSON', () => {
    fc.assert(
      fc.property(fc.array(anyCsl, { maxLength: 4 }), (list) => {
        expect(read('csl', writeLibrary('csl', withIds(list)))).toEqual(list);
      }),
    );
  });

  it.each(['bibtex', 'ris'] as const)('comes back from %s in what it has fields for', (format) => {
    fc.assert(
      fc.property(fc.array(plainCsl, { minLength: 1, maxLength: 3 }), (list) => {
        const back = read(format, writeLibrary(format, withIds(list)));
        const told = ({ type, title, author, issued, URL }: Csl) => ({ type, title, author, issued, URL });
        expect(back.map(told)).toEqual(list.map(told));
      }),
      { numRuns: 60 },
    );
  });

  it('is told by its name or its beginning', () => {
    const csl: Csl = { type: 'book', title: 'A title', author: [{ family: 'Okafor', given: 'Ada' }] };
    const texts = libraryFormats.map((format) => [format, writeLibrary(format, withIds([csl]))] as const);
    expect(texts.map(([, text]) => recogniseLibrary('library.json', text))).toEqual(libraryFormats);
    expect(recogniseLibrary('refs.bib', '')).toBe('bibtex');
    expect(recogniseLibrary('refs.ris', '')).toBe('ris');
    expect(recogniseLibrary('page.html', '<p>Nothing of the kind</p>')).toBeUndefined();
  });

  it('that is broken is refused with a reason', () => {
    expect(readLibrary('csl', '[{').kind).toBe('refused');
    expect(readLibrary('bibtex', '@article{x, title = {open').kind).toBe('refused');
  });
});

describe('an item', () => {
  it('is brought into shape, and what is no CSL is left out', () => {
    const item = {
      id: 'x',
      type: 'no-such-type',
      title: 'A title',
      author: [{ given: 'Plato' }, { family: 'Okafor', given: 'Ada', 'parse-names': true }, 7],
      issued: { 'date-parts': [['2023', '5']], circa: 1 },
      accessed: { raw: 'last week' },
      volume: 3,
      page: null,
      unheardOf: 'x',
    };
    expect(cslFromLibrary(item)).toEqual({
      type: 'document',
      title: 'A title',
      author: [{ literal: 'Plato' }, { family: 'Okafor', given: 'Ada' }],
      issued: { 'date-parts': [[2023, 5]], circa: true },
      accessed: { literal: 'last week' },
      volume: 3,
    });
    expect(cslFromLibrary({ type: 'book' })).toBeUndefined();
    expect(cslFromLibrary('text')).toBeUndefined();
  });
});

describe('a note of annotations', () => {
  it('gives its passages with their sources and comments', () => {
    const item = { uris: ['http://zotero.org/x'], itemData: { type: 'webpage', title: 'A page', URL: 'https://a.example/' } };
    const encoded = (value: object) => encodeURIComponent(JSON.stringify(value));
    const html = `<div data-citation-items="${encoded([item])}"><h1>Annotations</h1><p><span class="highlight" data-annotation="${encoded({ pageLabel: '4', citationItem: { uris: item.uris } })}">“No ship was turned away”</span> <span class="citation" data-citation="${encoded({ citationItems: [{ uris: item.uris }] })}">(<span class="citation-item">A page</span>)</span> Check with the board.</p><p>Nothing</p></div>`;
    expect(recogniseLibrary('note.html', html)).toBe('zotero-note');
    expect(readZoteroNote(html)).toEqual([
      { words: 'No ship was turned away', page: '4', comment: 'Check with the board.', source: { type: 'webpage', title: 'A page', author: [], URL: 'https://a.example/' } },
    ]);
  });
});
