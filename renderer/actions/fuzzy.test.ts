import { describe, expect, it } from 'vitest';
import { fuzzyFilter, fuzzyScore } from './fuzzy.ts';

const labels = ['New story', 'New archive…', 'Numbered list', 'Show or hide the stories', 'Spike', 'Cite the selected passage'];
const find = (typed: string) => fuzzyFilter(labels, typed, (label) => label);

describe('finding by typed letters', () => {
  it.each([
    ['new st', 'New story'],
    ['ns', 'New story'],
    ['nl', 'Numbered list'],
    ['SPI', 'Spike'],
    ['csp', 'Cite the selected passage'],
    ['hide', 'Show or hide the stories'],
  ])('%j finds %j first', (typed, label) => {
    expect(find(typed)[0]).toBe(label);
  });

  it('keeps all, in their order, for nothing typed', () => {
    expect(find(' ')).toEqual(labels);
  });

  it('finds letters that stand before the start of a later word', () => {
    expect(fuzzyScore('an app', 'np')).not.toBeNull();
    expect(fuzzyScore('bad act d', 'bad act d')).not.toBeNull();
  });

  it('finds nothing where a letter is missing or out of order', () => {
    expect([fuzzyScore('Spike', 'spx'), fuzzyScore('Spike', 'eki')]).toEqual([null, null]);
  });
});
