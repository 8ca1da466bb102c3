import { expect, it, vi } from 'vitest';
import { createFinding } from './finding.ts';

const places: Record<string, string[]> = { ferry: ['a', 'b', 'c'], boat: ['d'] };

function start() {
  const show = vi.fn();
  return { show, finding: createFinding({ places: async (words) => places[words] ?? [], show }) };
}

it('walks through the places, round and round', async () => {
  const { finding, show } = start();
  expect(await finding.find('ferry', 'first')).toEqual({ at: 1, of: 3 });
  expect(await finding.find('ferry', 'next')).toEqual({ at: 2, of: 3 });
  expect(await finding.find('ferry', 'next')).toEqual({ at: 3, of: 3 });
  expect(await finding.find('ferry', 'next')).toEqual({ at: 1, of: 3 });
  expect(await finding.find('ferry', 'previous')).toEqual({ at: 3, of: 3 });
  expect(show).toHaveBeenLastCalledWith(['a', 'b', 'c'], 2);
});

it('begins anew with other words, and has nothing where there is nothing', async () => {
  const { finding, show } = start();
  await finding.find('ferry', 'first');
  expect(await finding.find('boat', 'next')).toEqual({ at: 1, of: 1 });
  expect(await finding.find('plane', 'first')).toEqual({ at: 0, of: 0 });
  expect(await finding.find('plane', 'next')).toEqual({ at: 0, of: 0 });
  finding.end();
  expect(show).toHaveBeenLastCalledWith([], -1);
});

it('a search that was overtaken has no say', async () => {
  const show = vi.fn();
  let answer: (found: string[]) => void = () => {};
  const slow = new Promise<string[]>((resolve) => (answer = resolve));
  const finding = createFinding({ places: async (words) => (words === 'slow' ? slow : ['x']), show });
  const overtaken = finding.find('slow', 'first');
  await finding.find('quick', 'first');
  answer(['y', 'z']);
  await overtaken;
  expect(finding.current()).toEqual({ places: ['x'], at: 0 });
  expect(show).toHaveBeenCalledTimes(1);
});
