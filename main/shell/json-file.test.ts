import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openJsonFile } from './json-file.ts';

type Preferences = { zoom: number; names: string[] };
const guards = {
  zoom: (found: unknown): found is number => typeof found === 'number',
  names: (found: unknown): found is string[] => Array.isArray(found),
};
const defaults: Preferences = { zoom: 1, names: [] };
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-settings-'));
  path = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('keeps what was set, and leaves no draft behind', async () => {
  const file = openJsonFile(path, guards, defaults);
  await Promise.all([file.set({ zoom: 1.25, names: ['a'] }), file.set({ zoom: 1.5, names: ['a', 'b'] })]);
  expect(openJsonFile(path, guards, defaults).value()).toEqual({ zoom: 1.5, names: ['a', 'b'] });
  expect(readdirSync(folder)).toEqual(['settings.json']);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it.each(['', '{', 'null', '[]', '"text"', '\u0000'])('has its defaults where the file holds %j', (content) => {
  writeFileSync(path, content);
  expect(openJsonFile(path, guards, defaults).value()).toEqual(defaults);
});

it('keeps the entries that can be read, and leaves a damaged file as it is until something is set', () => {
  const content = '{"zoom": 99, "names": "none", "later": true}';
  writeFileSync(path, content);
  expect(openJsonFile(path, guards, defaults).value()).toEqual({ zoom: 99, names: [] });
  expect(readFileSync(path, 'utf8')).toBe(content);
});

it('tells when it can not be written, and holds the value all the same', async () => {
  const file = openJsonFile(join(folder, 'missing', 'settings.json'), guards, defaults);
  await expect(file.set({ zoom: 2, names: [] })).rejects.toThrow();
  expect(file.value().zoom).toBe(2);
});
