import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../paths.ts';

const folders = ['domain', 'contract', 'main', 'cli', 'preload', 'renderer', 'resources'] as const;
const settings = ['electron.vite.config.ts', 'package.json', 'package-lock.json'] as const;

/** One hash of the content of everything that a build reads. */
export function contentOfSources(): string {
  const hash = createHash('sha256');
  for (const file of [...settings, ...folders.flatMap(filesIn)]) {
    hash.update(`${file}\0`).update(readFileSync(inRoot(file)));
  }
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(inRoot().length + 1))
    .toSorted();
}
