import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchExpression } from './index-terms.ts';
import { parseQuery, wantedPhrases, type Phrase } from './query.ts';

const phrase = (words: string, more: Partial<Phrase> = {}): Phrase => ({ is: 'phrase', words: words.split(' '), prefix: false, field: null, ...more });
const day = (year: number, month = 1, date = 1) => Date.UTC(year, month - 1, date);
const index = (...any: unknown[]) => ({ of: 'index', negated: false, any });
const row = (...any: unknown[]) => ({ of: 'row', negated: false, any });

describe('a query', () => {
  it.each([
    ['harbour crane', [index(phrase('harbour')), index(phrase('crane'))]],
    ['“On the Record”', [index(phrase('on the record'))]],
    ['harb*', [index(phrase('harb', { prefix: true }))]],
    ['"port str"*', [index(phrase('port str', { prefix: true }))]],
    ['crane OR lorry', [index(phrase('crane'), phrase('lorry'))]],
    ['crane -"night shift"', [index(phrase('crane')), { ...index(phrase('night shift')), negated: true }]],
    ['e-mail', [index(phrase('e mail'))]],
    ['東京 NATO東京', [index(phrase('東 京')), index(phrase('nato 東 京'))]],
    ['Ångström naïve Łódź', [index(phrase('angstrom')), index(phrase('naive')), index(phrase('lodz'))]],
    ['site:bbc.co.uk author:"Jane Smith"', [index(phrase('bbc co uk', { field: 'site' })), index(phrase('jane smith', { field: 'author' }))]],
    ['tag:"port strike" title:quay', [index(phrase('port strike', { field: 'tag' })), index(phrase('quay', { field: 'title' }))]],
    ['kind:email OR kind:page', [index({ is: 'kind', kind: 'email' }, { is: 'kind', kind: 'web-page' })]],
    ['in:stories', [index({ is: 'scope', scope: 'story' })]],
    ['terms:deep-background', [index({ is: 'terms', terms: 'deep-background' })]],
    ['before:2023', [row({ is: 'dated', from: null, to: day(2023) })]],
    ['after:2023-05', [row({ is: 'dated', from: day(2023, 5), to: null })]],
    ['captured:<2023-05-24', [row({ is: 'captured', from: null, to: day(2023, 5, 24) })]],
    ['captured:2023-02', [row({ is: 'captured', from: day(2023, 2), to: day(2023, 3) })]],
    ['cited:no captured:once', [row({ is: 'cited', cited: false }), row({ is: 'captures', once: true })]],
    // What means nothing is looked for as words.
    ['before:noon', [index(phrase('before noon'))]],
    ['captured:2023-02-31', [index(phrase('captured 2023 02 31'))]],
    ['https://paper.example/port', [index(phrase('https paper example port'))]],
    ['kind:teapot', [index(phrase('kind teapot'))]],
    ['OR OR', []],
    ['"', []],
    ['- * : () {} ^', []],
    ['crane OR -lorry', [index(phrase('crane')), { ...index(phrase('lorry')), negated: true }]],
    ['crane OR before:2023', [index(phrase('crane')), row({ is: 'dated', from: null, to: day(2023) })]],
  ])('%s', (text, clauses) => {
    expect(parseQuery(text)).toEqual({ clauses });
  });

  it('takes the word that is being typed for the beginning of one', () => {
    const lastOf = (text: string) => wantedPhrases(parseQuery(text, { typing: true })).at(-1);
    expect(lastOf('port har')).toEqual(phrase('har', { prefix: true }));
    expect(lastOf('port har ')).toEqual(phrase('har'));
    expect(lastOf('"port har"')).toEqual(phrase('port har'));
  });

  it('becomes an expression in which every word is quoted', () => {
    expect(matchExpression(parseQuery('crane OR "night shift" -site:paper.example har*'))).toBe(
      '(({title people site tags body} : "crane" OR {title people site tags body} : "night shift") AND ' +
        '({title people site tags body} : "har" *)) NOT (site : "paper example")',
    );
    expect(matchExpression(parseQuery('-crane'))).toBe('(facts : "all") NOT ({title people site tags body} : "crane")');
  });

  it('can be any text at all, and its expression holds no sign of the text', () => {
    const signs = fc.string({ unit: fc.constantFrom('"', "'", '*', '^', '(', ')', '{', '}', ':', '-', '+', 'N', 'OR', 'AND', 'NEAR', ' ', 'a', '東', 'é', '\0', 'kind', 'before', '2023') });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs), fc.boolean(), (text, typing) => {
        const expression = matchExpression(parseQuery(text, { typing }));
        for (const [, quoted] of expression.matchAll(/"([^"]*)"/g)) expect(quoted).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+( [\p{L}\p{N}\p{M}\p{Co}]+)*$/u);
        expect(expression.replaceAll(/"[^"]*"( \*)?/g, '')).toMatch(/^([\w{} ():])*$/);
      }),
      { numRuns: 2000 },
    );
  });
});
