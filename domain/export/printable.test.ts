import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceDirections, isBlank, printable, printableLine } from './printable.ts';

describe('printable text', () => {
  it('loses what no format may carry, and nothing else', () => {
    expect(printable('a\0b\u0007c\u007fd\u0085e\ufffef\ufdd0g\u{1ffff}h')).toBe('abcdefgh');
    expect(printable('tab\tline\nJoe\u2019s \u{1f4f0} \u202e\u200d')).toBe('tab\tline\nJoe\u2019s \u{1f4f0} \u202e\u200d');
  });

  it('has one kind of line end, and whole characters', () => {
    expect(printable('a\r\nb\rc')).toBe('a\nb\nc');
    expect(printable('\ud83d!')).toBe('\ufffd!');
  });

  it('is one line where a line is wanted', () => {
    expect(printableLine(' two\r\n words\0 ')).toBe('two words');
  });

  it('is blank where there is nothing to see', () => {
    expect(['', ' \n', '\u200f\u202e\u2066', '\ufeff'].map(isBlank)).toEqual([true, true, true, true]);
    expect(['a', '.', '\u{1f4f0}'].map(isBlank)).toEqual([false, false, false]);
  });
});

describe('directions', () => {
  it.each([
    ['plain', 'plain'],
    ['\u202eabc', '\u202eabc\u202c'],
    ['\u2066a\u202bb', '\u2066a\u202bb\u202c\u2069'],
    ['\u2067a\u202bb\u2069c', '\u2067a\u202bb\u2069c'],
    ['\u202ca\u2069', 'a'],
    ['\u2066a\u202cb', '\u2066ab\u2069'],
    ['\u202ea\u2069b', '\u202eab\u202c'],
  ])('%j is balanced as %j', (given, closed) => {
    expect(balanceDirections(given)).toBe(closed);
  });

  it('are balanced once and for all', () => {
    const directions = fc.string({ unit: fc.constantFrom('a', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069') });
    fc.assert(fc.property(directions, (text) => balanceDirections(balanceDirections(text)) === balanceDirections(text)));
  });
});
