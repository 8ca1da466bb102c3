import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillOnce } from './cache.ts';

let cache: string;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'standfirst-cache-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

test('of two that prepare the same folder at once, both get one whole folder', async () => {
  const folder = join(cache, 'electron', 'one');
  const prepare = async (draft: string): Promise<void> => {
    await writeFile(join(draft, 'first'), 'whole');
    await writeFile(join(draft, 'second'), 'whole');
  };
  expect(await Promise.all([fillOnce(folder, prepare), fillOnce(folder, prepare)])).toEqual([folder, folder]);
  expect(await readdir(folder)).toEqual(['first', 'second']);
  expect(await readdir(join(cache, 'electron'))).toEqual(['one']);
});

test('what is there is not prepared again', async () => {
  const folder = join(cache, 'one');
  await fillOnce(folder, (draft) => writeFile(join(draft, 'content'), 'first'));
  await fillOnce(folder, (draft) => writeFile(join(draft, 'content'), 'second'));
  expect(await readFile(join(folder, 'content'), 'utf8')).toBe('first');
});

test('a preparation that fails leaves nothing behind', async () => {
  const failing = fillOnce(join(cache, 'one'), async (draft) => {
    await writeFile(join(draft, 'half'), '');
    throw new Error('the disk is full');
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect(await readdir(cache)).toEqual([]);
});
