import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatorFor, passageAt, passageFinder } from './anchor.ts';
import { readableText, type ReadableBlock } from './readable.ts';

/** A word of a document; `mark` is its own number, which a copy of it has too; -1 for one that an editor put in. */
type Word = { text: string; mark: number };
type Document = Word[][];

const vocabulary = ('the harbour board met and said that no ship had been turned away while a captain wrote to the ministry ' +
  'about fuel on Tuesday 412 people “in any form” 港 首相 قال الوزير').split(' ');

/** As rich as prose: in a page of one word repeated no surroundings tell two places apart. */
const words = fc.tuple(fc.constantFrom(...vocabulary), fc.nat(400)).map(([word, number]) => (number % 3 === 0 ? word : `${word}${number}`));

const documents: fc.Arbitrary<Document> = fc
  .array(fc.array(words, { minLength: 6, maxLength: 30 }), { minLength: 2, maxLength: 8 })
  .map((paragraphs) => {
    let mark = 0;
    return paragraphs.map((paragraph) => paragraph.map((text) => ({ text, mark: mark++ })));
  });

/** What happens to a page between two visits. */
type Edit =
  | { kind: 'replace' | 'insert' | 'remove'; paragraph: number; word: number; by: string }
  | { kind: 'move' | 'repeat' | 'drop' | 'add'; paragraph: number; to: number };
const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('replace' as const, 'insert' as const, 'remove' as const),
      paragraph: fc.nat(),
      word: fc.nat(),
      by: fc.constantFrom('reportedly', 'Friday', ...vocabulary),
    }),
    fc.record({ kind: fc.constantFrom('move' as const, 'repeat' as const, 'drop' as const, 'add' as const), paragraph: fc.nat(), to: fc.nat() }),
  ),
  { maxLength: 5 },
);

const addition: Word[] = 'This report was updated at noon with words from the ministry'.split(' ').map((text) => ({ text, mark: -1 }));

function edited(document: Document, changes: readonly Edit[]): Document {
  return changes.reduce((now: Document, change): Document => {
    if (now.length === 0) return [addition];
    const at = change.paragraph % now.length;
    const paragraph = now[at]!;
    switch (change.kind) {
      case 'replace':
      case 'insert':
      case 'remove': {
        const word = change.word % Math.max(1, paragraph.length);
        // A word in the place of the same word changes nothing.
        if (change.kind === 'replace' && paragraph[word]?.text === change.by) return now;
        const put = change.kind === 'remove' ? [] : [{ text: change.by, mark: -1 }];
        return now.with(at, paragraph.toSpliced(word, change.kind === 'insert' ? 0 : 1, ...put));
      }
      case 'move':
        return now.toSpliced(at, 1).toSpliced(change.to % now.length, 0, paragraph);
      case 'repeat':
        // A pull quote, a summary: the same words a second time. Where both stand no text tells which was cited.
        return now.toSpliced(change.to % (now.length + 1), 0, paragraph);
      case 'drop':
        return now.toSpliced(at, 1);
      case 'add':
        return now.toSpliced(change.to % (now.length + 1), 0, addition);
    }
  }, document);
}

/** Blocks with the page and the time that they stand at, two to a page and each of five seconds. */
function blocksOf(document: Document, kind: 'pages' | 'times'): ReadableBlock[] {
  return document.map((paragraph, at) => ({
    kind: 'paragraph',
    text: paragraph.map(({ text }) => text).join(' '),
    ...(kind === 'pages' ? { page: Math.floor(at / 2) + 1 } : { time: { start: at * 5000, end: at * 5000 + 5000 } }),
  }));
}

/** Where each word starts in the readable text. */
function placed(document: Document): { word: Word; start: number; paragraph: number }[] {
  let start = 0;
  return document.flatMap((ofParagraph, paragraph) => {
    const inParagraph = ofParagraph.map((word) => {
      const place = { word, start, paragraph };
      start += word.text.length + 1;
      return place;
    });
    // One space fewer than words, then an empty line.
    start += ofParagraph.length === 0 ? 2 : 1;
    return inParagraph;
  });
}

describe('a page that was captured again', () => {
  it.each(['pages', 'times'] as const)('holds a passage for certain only where it really stands, at its own place among %s', (kind) => {
    fc.assert(
      fc.property(documents, edits, fc.nat(), fc.integer({ min: 1, max: 10 }), (document, changes, from, count) => {
        const paragraph = document[from % document.length]!;
        const first = from % paragraph.length;
        const cited = paragraph.slice(first, first + count);
        const before = placed(document);
        const start = before.find(({ word }) => word === cited[0])!.start;
        const text = readableText(blocksOf(document, kind));
        const passage = passageAt(text, start, start + cited.map((word) => word.text).join(' ').length);

        const later = edited(document, changes);
        const blocks = blocksOf(later, kind);
        const laterText = readableText(blocks);
        const after = placed(later);
        const stands = after.filter(({ paragraph: of }, at) =>
          cited.every(({ mark }, step) => after[at + step]?.word.mark === mark && after[at + step]?.paragraph === of),
        );
        const found = passageFinder(laterText)(passage);

        if (found.kind === 'certain') {
          const place = stands.find((stood) => stood.start === found.start);
          expect(place).toBeDefined();
          const at = place!.paragraph;
          const locator = locatorFor(blocks, found);
          expect(locator).toEqual(
            kind === 'pages'
              ? { label: 'page', value: String(Math.floor(at / 2) + 1) }
              : { label: 'time', value: `${Math.floor((at * 5) / 60)}:${String((at * 5) % 60).padStart(2, '0')}` },
          );
        } else if (stands.length > 0) {
          expect(found.kind).toBe('ambiguous');
          if (found.kind === 'ambiguous' && found.candidates.length < 10)
            expect(found.candidates.map((candidate) => candidate.start)).toEqual(expect.arrayContaining(stands.map((stood) => stood.start)));
        }
      }),
      { numRuns: 10_000, seed: 20261124 },
    );
  });
});
