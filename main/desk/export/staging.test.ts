import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stageInto } from './staging.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'standfirst-staging-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const seen = (): string[] => readdirSync(folder, { recursive: true }).map(String).filter((name) => !name.startsWith('.')).toSorted();

describe('files on their way into a folder', () => {
  it('are seen all at once, in their places', () => {
    writeFileSync(join(folder, 'port.html'), 'before');
    const staging = stageInto(folder);
    const file = staging.add({ name: 'port.html', content: 'after ✓' });
    staging.add({ name: 'site/index.html', content: new Uint8Array([1, 2]) });
    expect(seen()).toEqual(['port.html']);
    expect(readFileSync(join(folder, 'port.html'), 'utf8')).toBe('before');
    staging.commit();
    expect(file).toEqual({ path: join(folder, 'port.html'), bytes: 9 });
    expect(readdirSync(folder)).toEqual(['port.html', 'site']);
    expect(readFileSync(file.path, 'utf8')).toBe('after ✓');
  });

  it('that have one name on some system get numbers', () => {
    const staging = stageInto(folder);
    for (const name of ['Port.html', 'port.html', 'a.b/port', 'a.b/port', 'port.html']) staging.add({ name, content: '' });
    staging.commit();
    expect(seen()).toEqual(['Port.html', 'a.b', 'a.b/port', 'a.b/port-2', 'port-2.html', 'port-3.html']);
  });

  it('leave nothing when they are given up, not even folders made for them', () => {
    const staging = stageInto(join(folder, 'new', 'one'));
    staging.add({ name: 'port.html', content: 'x' });
    staging.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leave everything as it was where one of them can’t be in its place', () => {
    writeFileSync(join(folder, 'a.html'), 'before');
    writeFileSync(join(folder, 'c'), 'a file where a folder should be');
    const staging = stageInto(folder);
    for (const name of ['a.html', 'b/b.html', 'c/c.html']) staging.add({ name, content: 'after' });
    expect(() => staging.commit()).toThrow(/EEXIST|ENOTDIR/);
    expect(readdirSync(folder).toSorted()).toEqual(['a.html', 'c']);
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('before');
  });

  it('never leave the folder', () => {
    mkdirSync(join(folder, 'in'));
    const staging = stageInto(join(folder, 'in'));
    for (const name of ['../out', '/etc/x', 'a/../../x', 'C:\\x', ''])
      expect(() => staging.add({ name, content: '' })).toThrow(/outside/);
    staging.discard();
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
