import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf, replacedIn, type FindQuery } from './find.ts';

const query = (words: string, how: Partial<FindQuery> = {}): FindQuery => ({ words, matchCase: false, wholeWords: false, isPattern: false, ...how });

function found(text: string, wanted: FindQuery): string[] {
  const finder = finderOf(wanted);
  return finder.kind === 'finder' ? finder.find(text).map(({ start, end }) => text.slice(start, end)) : [finder.kind];
}

describe('what is found', () => {
  it.each<[string, string, FindQuery, string[]]>([
    ['any case', 'Port and port', query('port'), ['Port', 'port']],
    ['that case alone', 'Port and port', query('port', { matchCase: true }), ['port']],
    ['whole words alone', 'ports, port', query('port', { wholeWords: true }), ['port']],
    ['whole words of other scripts', 'порты порт', query('порт', { wholeWords: true }), ['порт']],
    ['signs of a pattern as themselves', 'a+b (a+b)', query('(a+b)'), ['(a+b)']],
    ['curly marks by straight ones', 'It’s “so”', query('it\'s "so"'), ['It’s “so”']],
    ['spaces that do not break', '5\u00a0km', query('5 km'), ['5\u00a0km']],
    ['a pattern', '12 of 340', query('\\d+', { isPattern: true }), ['12', '340']],
    ['where lines begin', 'one\ntwo', query('^\\p{L}', { isPattern: true }), ['o', 't']],
    ['nothing of a pattern that finds nothing', 'abc', query('x*', { isPattern: true }), []],
    ['nothing', 'abc', query(''), ['nothing']],
    ['an unreadable pattern', 'abc', query('(', { isPattern: true }), ['invalid']],
  ])('%s', (_what, text, wanted, words) => {
    expect(found(text, wanted)).toEqual(words);
  });
});

describe('what replaces it', () => {
  const replaced = (text: string, wanted: FindQuery, by: string): string => {
    const finder = finderOf(wanted);
    return finder.kind === 'finder' ? replacedIn(text, finder, by).text : finder.kind;
  };

  it('takes a dollar sign as itself unless it is a pattern', () => {
    expect(replaced('10 euros', query('euros'), '$1')).toBe('10 $1');
  });

  it('knows the groups of a pattern', () => {
    expect(replaced('Berg, Lena; Ruiz, Ana', query('(\\p{Lu}\\p{Ll}+), (\\p{Lu}\\p{Ll}+)', { isPattern: true }), '$2 $1')).toBe('Lena Berg; Ana Ruiz');
  });

  it('looks at what stands around a match', () => {
    expect(replaced('km 5, 5 km', query('5(?= km)', { isPattern: true }), 'five')).toBe('km 5, five km');
  });

  it('says the same of any plain words as the engine', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '.', '$', '\n', 'é')), fc.constantFrom('a', 'b', '.', '$', 'ab'), fc.string(), (signs, words, by) => {
        const text = signs.join('');
        expect(replaced(text, query(words, { matchCase: true }), by)).toBe(text.replaceAll(words, () => by));
      }),
    );
  });
});
