import { expect, it } from 'vitest';
import { carried } from './carried.ts';

const before = 'The port has 31 berths and 12 cranes.';
const marks = ['31 berths', '12 cranes'].map((words) => {
  const start = before.indexOf(words);
  return { name: words, segment: { blockId: 'a', start, end: start + words.length } };
});

it.each([
  ['typed behind them', `${before} More.`, ['31 berths', '12 cranes']],
  ['typed in front of them', `Now: ${before}`, ['31 berths', '12 cranes']],
  ['typed between them', 'The port has 31 berths, we hear, and 12 cranes.', ['31 berths', '12 cranes']],
  ['typed in the first', 'The port has 310 berths and 12 cranes.', ['12 cranes']],
  ['deleted over both', 'The port has cranes.', []],
  ['not changed at all', before, ['31 berths', '12 cranes']],
])('%s', (_what, after, words) => {
  expect(carried(marks, before, after).map(({ segment: { start, end } }) => after.slice(start, end))).toEqual(words);
});
