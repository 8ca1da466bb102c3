import { expect, it } from 'vitest';
import { actionEntry } from '../../../contract/actions.ts';
import { insertables } from './insertables.tsx';
import { answersTo } from './slash.ts';

const labels = (typed: string) => answersTo(typed).map(({ action }) => actionEntry(action).label);

it('offers everything behind a bare slash', () => {
  expect(answersTo('')).toHaveLength(insertables.length);
});

it.each([
  ['head', 'Heading 2'],
  ['tab', 'Table'],
  ['pull', 'Pull quote'],
  ['chronology', 'Timeline'],
  ['spread', 'Table'],
  ['q&a', 'Questions and answers'],
])('finds by %j first %s', (typed, label) => {
  expect(labels(typed)[0]).toBe(label);
});

it('finds nothing for what is a sentence', () => {
  expect(labels('dev null and on')).toEqual([]);
});

it('names no action twice', () => {
  expect(new Set(insertables.map(({ action }) => action)).size).toBe(insertables.length);
});
