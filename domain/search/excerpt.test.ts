import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, findMarks } from './excerpt.ts';
import { parseQuery, wantedPhrases } from './query.ts';

const phrasesOf = (query: string) => wantedPhrases(parseQuery(query));
const found = (text: string, query: string) => findMarks(text, phrasesOf(query)).map(({ start, end }) => text.slice(start, end));

describe('marks', () => {
  it.each([
    ['The Harbour harbours ships.', 'harbour', ['Harbour']],
    ['The Harbour harbours ships.', 'harb*', ['Harbour', 'harbours']],
    ['Un café, naïf; CAFE\u0301', 'cafe', ['café', 'CAFE\u0301']],
    ['off the record, on the  record', '"the record"', ['the record', 'the  record']],
    ['岸田首相は東京で会談した。', '東京', ['東京']],
    ['NATO東京', 'nato', ['NATO']],
    ['die Straße, STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['crane cranes', 'crane lorry', ['crane']],
    ['1.5 and 15', '1.5', ['1.5']],
  ])('in %j for %j', (text, query, marks) => {
    expect(found(text, query)).toEqual(marks);
  });
});

describe('an excerpt', () => {
  const long = `${'Lorries wait on the quay. '.repeat(40)}The crane stands still since the night shift left. ${'More of it. '.repeat(60)}`;

  it('is where most of the words stand together, from word to word', () => {
    const { excerpt, found: stretch } = excerptOf(long, phrasesOf('crane "night shift" quay'));
    expect(excerpt.text).toContain('crane stands still since the night shift');
    expect(excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end))).toContain('night shift');
    expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(long.slice(stretch?.start, stretch?.end)).toContain('crane stands still since the night shift');
  });

  it('is the beginning where nothing was found', () => {
    const { excerpt, found: stretch } = excerptOf(long, phrasesOf('zebra'));
    expect(excerpt.text.startsWith('Lorries wait')).toBe(true);
    expect(stretch).toBeNull();
  });

  it('marks within itself, in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'ß', 'é', 'e\u0301', '東', '𠮷', ' ', '\n', '.', '—'), maxLength: 900 }), fc.constantFrom('a', 'ss', 'e', '東*', '"a b"', 'b*', '𠮷東'), (text, query) => {
        const { excerpt } = excerptOf(text, phrasesOf(query));
        let end = -1;
        for (const mark of excerpt.marks) {
          expect(mark.start).toBeGreaterThan(end);
          expect(mark.end).toBeGreaterThan(mark.start);
          end = mark.end;
        }
        expect(end).toBeLessThanOrEqual(excerpt.text.length);
        expect(text).toContain(excerpt.text);
      }),
      { numRuns: 500 },
    );
  });
});
