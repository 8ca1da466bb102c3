import { describe, expect, it } from 'vitest';
import { findQuotations } from './quotations.ts';

const inGrafs = (...texts: string[]) => findQuotations(texts.map((text, at) => ({ id: `b${at}`, text, isQuote: false })));
const words = (...texts: string[]) => inGrafs(...texts).map((quotation) => quotation.words);

describe('marks', () => {
  it.each([
    ['“no plan at all,” he said', 'no plan at all,'],
    ['"no plan at all," he said', 'no plan at all,'],
    ['‘no plan at all’, he said', 'no plan at all'],
    ["'no plan at all', he said", 'no plan at all'],
    ['„kein Plan dafür“, sagte er', 'kein Plan dafür'],
    ['»kein Plan dafür«, sagte er', 'kein Plan dafür'],
    ['« aucun projet du tout », dit-il', ' aucun projet du tout '],
    ['«ningún plan para eso», dijo', 'ningún plan para eso'],
    ['”ingen plan alls”, sade han', 'ingen plan alls'],
    ['»ingen plan alls», sade han', 'ingen plan alls'],
    ['「計画はまったくない」と述べた', '計画はまったくない'],
    ['『計画はまったくない』と述べた', '計画はまったくない'],
    ['‚kein Plan dafür‘, sagte er', 'kein Plan dafür'],
    ['‹aucun projet du tout›, dit-il', 'aucun projet du tout'],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual([expected]);
  });

  it('inside others are quotations of their own', () => {
    const found = inGrafs('“He said ‘never again’ and left,” she told us.');
    expect(found.map(({ words: w, depth }) => [w, depth])).toEqual([
      ['He said ‘never again’ and left,', 0],
      ['never again', 1],
    ]);
  });

  it('that are apostrophes open and close nothing', () => {
    expect(words("It's the members' vote, and the '90s are gone.")).toEqual([]);
    expect(words('‘It’s the members’ own vote, isn’t it,’ he said.')).toEqual(['It’s the members’ own vote, isn’t it,']);
  });

  it('that nothing closes leave an open quotation', () => {
    expect(inGrafs('He said: “no plan at all.', 'Next graf.')).toMatchObject([{ words: 'no plan at all.', closed: false }]);
  });

  it('around nothing are no quotation', () => {
    expect(words('He said “” and “…”.')).toEqual([]);
  });
});

describe('a quotation over several grafs', () => {
  it('is one where each opens it anew and the last closes it', () => {
    const found = inGrafs('He said: “We have no plan.', '“We never had one.', '“Nor will we.” So he said.');
    expect(found).toEqual([
      {
        stretches: [
          { blockId: 'b0', start: 10, end: 26 },
          { blockId: 'b1', start: 1, end: 18 },
          { blockId: 'b2', start: 1, end: 13 },
        ],
        words: 'We have no plan.\nWe never had one.\nNor will we.',
        kind: 'speech',
        depth: 0,
        closed: true,
      },
    ]);
  });

  it('ends where the next graf does not go on', () => {
    expect(inGrafs('He said: “We have no plan.', 'That was on “the Wednesday before”.').map(({ closed }) => closed)).toEqual([false, true]);
  });
});

it('a graf set as a quotation is one without marks', () => {
  expect(findQuotations([{ id: 'a', text: 'We have no plan.', isQuote: true }])).toMatchObject([{ words: 'We have no plan.', closed: true }]);
});

describe('what is quoted', () => {
  it.each([
    ['“We have no plan,” he said', 'speech'],
    ['a “high vigilance” policy', 'scare'],
    ['the so-called “liaison” office', 'scare'],
    ['asked for “vigilance.”', 'speech'],
    ['the film “Gone with the Wind” ran', 'title'],
    ['the book “Politics and the English Language” says', 'title'],
    ['He spoke of “no plan in any form”', 'speech'],
    ['「計画」と', 'scare'],
    ['「計画はまったくない」と', 'speech'],
  ])('%s', (text, kind) => {
    expect(inGrafs(text).map((quotation) => quotation.kind)).toEqual([kind]);
  });
});
