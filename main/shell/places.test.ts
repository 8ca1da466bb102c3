import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPlaces, withRecent } from './places.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-places-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bounds = { x: -1200, y: 0, width: 1280, height: 860, maximized: false };
const recent = { path: '/archives/one.standfirst', name: 'one', openedAt: 1 };
const places = { recent: [recent], open: [recent.path], bounds: { [recent.path]: bounds } };

function read(content: unknown) {
  writeFileSync(join(folder, 'windows.json'), JSON.stringify(content));
  return openPlaces(folder).value();
}

it('reads what it wrote', async () => {
  await openPlaces(folder).set(places);
  expect(openPlaces(folder).value()).toEqual(places);
});

it.each([
  [{ ...bounds, width: 199 }],
  [{ ...bounds, x: 0.5 }],
  [{ ...bounds, maximized: 'no' }],
  [{ width: 1280, height: 860 }],
  [[]],
  [null],
])('leaves aside bounds that no window can have, and keeps the rest: %j', (damaged) => {
  expect(read({ ...places, bounds: { a: damaged } })).toEqual({ ...places, bounds: {} });
});

it.each([[{ ...recent, openedAt: 'yesterday' }], [{ path: recent.path }], ['one'], [null]])('leaves aside recent archives that can not be read: %j', (damaged) => {
  expect(read({ ...places, recent: [damaged] })).toEqual({ ...places, recent: [] });
});

it('keeps the last twelve archives, each once', () => {
  const many = Array.from({ length: 15 }, (_, at) => ({ ...recent, path: `/archives/${at % 13}.standfirst`, openedAt: at }));
  const kept = many.reduce(withRecent, { recent: [], open: [], bounds: {} });
  expect(kept.recent.map(({ openedAt }) => openedAt)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
});
