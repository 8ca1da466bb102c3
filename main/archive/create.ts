import { closeSync, existsSync, linkSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { syncToDisk } from './files.ts';
import { applySteps, foundArchive } from './migrate.ts';
import { migrations, type Migration } from './migrations.ts';
import { openDatabase } from './open.ts';
import { inPlainWords, refuse, systemCode } from './refusals.ts';

const ownerOnly = 0o600;

/**
 * Creates an empty archive at a path where nothing is yet. It is built in a hidden folder beside its place, put on the
 * disk, and only then given its name, so that an archive is never seen half made and its first session is as safe as later ones.
 * @param options.fill puts the first content in, before anybody can see the archive; need not wait for the disk
 * @throws Refusal
 */
export function createArchive(
  path: string,
  options: { migrations?: readonly Migration[]; fill?: (unnamed: string) => void } = {},
): void {
  const file = resolve(path);
  const folder = dirname(file);
  if (!existsSync(folder)) throw refuse('noFolder');
  if (existsSync(file)) throw refuse('exists');
  inPlainWords(() => {
    const workshop = mkdtempSync(join(folder, '.standfirst-new-'));
    try {
      const unnamed = join(workshop, basename(file));
      build(unnamed, options.migrations ?? migrations);
      options.fill?.(unnamed);
      syncToDisk(unnamed);
      giveName(unnamed, file);
      syncToDisk(folder);
    } finally {
      rmSync(workshop, { recursive: true, force: true });
    }
  });
}

function build(path: string, steps: readonly Migration[]): void {
  closeSync(openSync(path, 'wx', ownerOnly));
  const database = openDatabase(path, 'unseen');
  try {
    foundArchive(database);
    applySteps(database, steps);
    database.pragma('journal_mode = WAL');
  } finally {
    database.close();
  }
}

/** A link never replaces a file that appeared meanwhile; a rename would. Some file systems know only the rename. */
function giveName(unnamed: string, file: string): void {
  try {
    linkSync(unnamed, file);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw refuse('exists', error);
    if (existsSync(file)) throw refuse('exists');
    renameSync(unnamed, file);
  }
}
