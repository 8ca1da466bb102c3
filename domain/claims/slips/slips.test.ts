import { describe, expect, it } from 'vitest';
import { findSlips, type SlipContext } from './slips.ts';
import { plainCopy } from './plain-copy.ts';

const context: SlipContext = { language: 'en', dateline: { year: 2023, month: 5, day: 24 } };
const slips = (texts: string | readonly string[], language = 'en') =>
  findSlips([texts].flat().map((text, at) => ({ id: String(at), text })), { ...context, language }).map(({ blockId, start, end, reason }) => ({
    words: [texts].flat()[Number(blockId)]!.slice(start, end),
    reason,
  }));

describe('a slip', () => {
  it.each([
    ['They meet on Tuesday, 24 May 2023.', 'Tuesday, 24 May 2023', { kind: 'weekday', is: 3, year: 2023, assumed: false }],
    ['They meet on Tuesday, 24 May.', 'Tuesday, 24 May', { kind: 'weekday', is: 3, year: 2023, assumed: true }],
    ['They meet on Friday, January 12.', 'Friday, January 12', { kind: 'weekday', is: 4, year: 2023, assumed: true }],
    ['It is due on 31 June.', '31 June', { kind: 'no-such-date' }],
    ['It is due on 29 February 2023.', '29 February 2023', { kind: 'no-such-date' }],
    ['Of those asked, 48 per cent voted yes, 41 per cent no and 21 per cent abstained.', '48 per cent voted yes, 41 per cent no and 21 per cent', { kind: 'shares', sum: 110 }],
    ['The vote was split, 60% to 45%.', '60% to 45%', { kind: 'shares', sum: 105 }],
    ['It had the backing of 120% of voters.', '120%', { kind: 'shares', sum: 120 }],
    ['The fee doubled from 12 to 20 euros.', 'doubled from 12 to 20', { kind: 'multiple', word: 'doubled', from: 12, to: 20, times: 1.67 }],
    ['The budget more than doubled, to $31 million from $16 million.', 'doubled, to $31 million from $16 million', { kind: 'multiple', word: 'doubled', from: 16e6, to: 31e6, times: 1.94 }],
    ['The crew was halved from 40 to 30.', 'halved from 40 to 30', { kind: 'multiple', word: 'halved', from: 40, to: 30, times: 0.75 }],
    ['Calls tripled from 1,000 to 2,500.', 'tripled from 1,000 to 2,500', { kind: 'multiple', word: 'tripled', from: 1000, to: 2500, times: 2.5 }],
    ['Traffic rose 50 per cent from 200 to 250 ships.', 'rose 50 per cent from 200 to 250', { kind: 'change', percent: 50, from: 200, to: 250, is: 25 }],
    ['Lena Berg, 45, was born in 1970.', ', 45, was born in 1970', { kind: 'age', age: 45, born: 1970, year: 2023 }],
    ['The painter died in 1990, aged 80, and was born in 1905.', ', aged 80, and was born in 1905', { kind: 'age', age: 80, born: 1905, year: 1990 }],
  ])('%s', (text, words, reason) => expect(slips(text)).toEqual([{ words, reason }]));

  it('of spelling is told where the other spelling is the rule', () => {
    expect(slips(['Koji Tomita spoke. Tomita left.', 'Koji Tomida came back.'])).toEqual([{ words: 'Tomida', reason: { kind: 'spelling', usual: 'Tomita' } }]);
    expect(slips(['Kishida spoke. Kishida left.', 'Then Kihsida came back.'])).toEqual([{ words: 'Kihsida', reason: { kind: 'spelling', usual: 'Kishida' } }]);
    expect(slips(['Anna Müller spoke. Müller left.', 'Anna Muller came back.'])).toEqual([{ words: 'Muller', reason: { kind: 'spelling', usual: 'Müller' } }]);
  });

  it('of the calendar is seen in any language', () => {
    expect(slips('Die Sitzung ist am Dienstag, den 24. Mai 2023.', 'de')).toMatchObject([{ reason: { kind: 'weekday', is: 3 } }]);
    expect(slips('La séance est le mardi 24 mai 2023.', 'fr')).toMatchObject([{ reason: { kind: 'weekday', is: 3 } }]);
  });

  it('needs a year to be one of a weekday', () => {
    expect(findSlips([{ id: 'a', text: 'They meet on Tuesday, 24 May.' }], { language: 'en', dateline: null })).toEqual([]);
  });
});

describe('plain copy has none', () => {
  it('in fifty sentences', () => expect(plainCopy.length).toBeGreaterThanOrEqual(50));
  it.each(plainCopy)('%s', (text) => expect(slips(text)).toEqual([]));
  it('all together', () => expect(slips(plainCopy)).toEqual([]));
});
