import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepProof, keptProof } from './kept.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 24);
const good = { title: 'Unit tests: domain', tally: { passed: 3, failed: 0, skipped: 1 }, seconds: 2.5, at: now };
let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'standfirst-proofs-')), 'proofs');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

it('a wholly good result is kept under its key', () => {
  keepProof(folder, 'a', good);
  expect(keptProof(folder, 'a', now)).toEqual({ title: 'Unit tests: domain', passed: 3, skipped: 1, seconds: 2.5, at: now });
  expect(keptProof(folder, 'b', now)).toBeUndefined();
});

it.each([
  ['has a failure', { passed: 3, failed: 1, skipped: 0 }],
  ['tested nothing', { passed: 0, failed: 0, skipped: 0 }],
  ['skipped everything', { passed: 0, failed: 0, skipped: 4 }],
])('a result that %s is not kept', (_, tally) => {
  keepProof(folder, 'a', { ...good, tally });
  expect(keptProof(folder, 'a', now)).toBeUndefined();
});

it('is believed for a month, and not before its time', () => {
  keepProof(folder, 'a', good);
  expect(keptProof(folder, 'a', now + 29 * day)).toBeDefined();
  expect(keptProof(folder, 'a', now + 31 * day)).toBeUndefined();
  expect(keptProof(folder, 'a', now - day)).toBeUndefined();
});

it.each(['', '{', '{"passed": "many"}', '{"title":"x","passed":0,"skipped":0,"seconds":1,"at":1}'])(
  'a kept result that reads %j counts for nothing',
  (content) => {
    keepProof(folder, 'a', good);
    writeFileSync(join(folder, 'a.json'), content);
    expect(keptProof(folder, 'a', now)).toBeUndefined();
  },
);

it('old ones go when a new one comes', () => {
  keepProof(folder, 'old', good);
  const past = new Date(now - 40 * day);
  utimesSync(join(folder, 'old.json'), past, past);
  keepProof(folder, 'new', good);
  expect(readdirSync(folder)).toEqual(['new.json']);
});

it('a cache that can not be written is no failure', () => {
  writeFileSync(folder, 'a file in the way');
  expect(() => keepProof(folder, 'a', good)).not.toThrow();
});
