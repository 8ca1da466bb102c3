import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { inRoot } from '../paths.ts';
import { Refusal } from '../refusal.ts';
import { run } from '../run.ts';
import { contentOfSources } from './content.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** What a build makes, each a folder of `out/`. */
const parts = ['main', 'preload', 'renderer'] as const;

/** Builds into `out/` unless that holds what these sources give: the one build of start, test, tour and command line. */
export async function buildWhatChanged(): Promise<void> {
  if (isBuilt()) return;
  await oneAtATime(inRoot('out', '.building'), async () => {
    if (!isBuilt()) await build();
  });
}

function isBuilt(): boolean {
  const stamp = inRoot('out', '.built');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === contentOfSources();
}

/** Built beside, then swapped in: an app that is running misses its files for a moment at most. */
async function build(): Promise<void> {
  const content = contentOfSources();
  const draft = inRoot('out', `.draft-${randomUUID()}`);
  try {
    await bundle(draft);
    rmSync(inRoot('out', '.built'), { force: true });
    for (const part of parts) swapIn(join(draft, part), inRoot('out', part));
    writeFileSync(inRoot('out', '.built'), content);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function bundle(folder: string): Promise<void> {
  const command = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [command, 'build', '--outDir', folder, '--logLevel', 'warn'];
  const result = await run(process.execPath, args, { cwd: inRoot(), output: 'keep' });
  if (result.status === 0) return;
  const output = stripVTControlCharacters(result.stdout + result.stderr);
  const explanation = output.split('\n').filter((line) => !/^ {4}at /.test(line));
  throw new Refusal(
    `The build failed, and the last good one was kept:\n${explanation.join('\n').trim()}\n`,
    'Mend the file it names, then run this again.',
  );
}

function swapIn(made: string, place: string): void {
  const old = `${place}.${randomUUID()}.old`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(made, place);
  rmSync(old, { recursive: true, force: true });
}
