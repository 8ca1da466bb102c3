import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords } from './folded.ts';

describe('a cosmetic edit', () => {
  it.each([
    ['case', 'No Plan', 'no plan'],
    ['white space', 'no\u00a0 plan\n', 'no plan'],
    ['quotation marks', '“no plan”', '"no plan"'],
    ['quotation marks of other languages', '«no plan»', '„no plan“'],
    ['apostrophes', 'Japan’s plan', "Japan's plan"],
    ['dashes', '2023–24', '2023-24'],
    ['an ellipsis', 'no … plan', 'no ... plan'],
    ['a soft hyphen', 'parlia\u00adment', 'parliament'],
    ['the form of accents', 'cafe\u0301', 'café'],
  ])('of %s changes nothing', (_what, a, b) => {
    expect(foldedWords(a)).toBe(foldedWords(b));
  });
});

describe('a change of substance', () => {
  it.each([
    ['a digit', '612 members', '613 members'],
    ['a name', 'Koji Tomita', 'Koji Tomida'],
    ['an accent in a name', 'Müller', 'Muller'],
    ['a negation', 'has no plan', 'has a plan'],
    ['a negation joined to its verb', 'it can’t', 'it can'],
    ['a raised digit', '10²', '102'],
    ['a fraction', '½', '12'],
    ['a sign', '-5 °C', '5 °C'],
    ['a decimal point', '1.5', '15'],
    ['a gap between words', 'no where', 'nowhere'],
  ])('of %s is seen', (_what, a, b) => {
    expect(foldedWords(a)).not.toBe(foldedWords(b));
  });

  it('of any digit is seen', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,10}[0-9]{1,8}[a-z ]{0,10}$/), fc.nat(9), fc.nat(7), (text, digit, at) => {
        const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
        const place = places[at % places.length]!;
        fc.pre(text[place] !== String(digit));
        expect(foldedWords(text.slice(0, place) + String(digit) + text.slice(place + 1))).not.toBe(foldedWords(text));
      }),
    );
  });
});
