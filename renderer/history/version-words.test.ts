import { describe, expect, it } from 'vitest';
import type { BodyVersion } from '../../contract/views.ts';
import { versionAtReading, versionName } from './version-words.ts';

const version = (id: string, at: number, more: Partial<BodyVersion> = {}): BodyVersion => ({ id, at, seq: 1, kind: 'auto', label: '', actor: 'Ana', words: 3, ...more });

describe('versionAtReading', () => {
  const versions = [version('c', 30), version('b', 20), version('a', 10)];
  it.each([
    [null, undefined],
    [5, undefined],
    [20, 'b'],
    [29, 'b'],
    [99, 'c'],
  ])('%s', (readAt, id) => expect(versionAtReading(versions, readAt)?.id).toBe(id));
});

describe('versionName', () => {
  it.each([
    [version('a', 0, { label: 'Before the lawyer', kind: 'named' }), 'Before the lawyer, named'],
    [version('a', 0, { kind: 'published' }), 'published'],
  ])('%o', (of, name) => expect(versionName(of)).toBe(name));

  it('is the time where there is nothing else', () => expect(versionName(version('a', 0))).toMatch(/19(69|70)/));
});
