import { expect, it } from 'vitest';
import { zoomed } from './zoom.ts';

it.each([
  [1, 1, 1.1],
  [1, -1, 0.9],
  [1.05, 1, 1.1],
  [2.5, 1, 2.5],
  [0.5, -1, 0.5],
  [1.75, 'reset', 1],
] as const)('from %d by %s is %d', (zoom, step, expected) => {
  expect(zoomed(zoom, step)).toBe(expected);
});
