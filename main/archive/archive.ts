import { chmodSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { AppError } from '../../contract/errors.ts';
import { isWritable, sizeOf } from './files.ts';
import { checkHeader } from './header.ts';
import { appliedMigrations, migrate } from './migrate.ts';
import { migrations, type Migration } from './migrations.ts';
import { openDatabase, sqliteCode, type Database, type Mode, type Statement } from './open.ts';
import { inPlainWords, refuse } from './refusals.ts';

export const archiveExtension = '.standfirst';

const newerNotice: AppError = {
  kind: 'archive-newer',
  happened: 'This archive was written by a newer version of Standfirst, so it is open for reading only.',
  kept: 'Nothing in it is changed.',
  next: 'Update Standfirst to go on working in it.',
};

const readOnlyNotice: AppError = {
  kind: 'archive-read-only',
  happened: 'This archive, or the folder that it is in, can’t be written to, so it is open for reading only.',
  kept: 'Nothing in it is changed.',
  next: 'To work in it, make a copy in a folder of your own.',
};

/** An open archive. */
export type Archive = {
  readonly path: string;
  /** The file's name without its extension. */
  readonly name: string;
  readonly access: 'read-write' | 'read-only';
  /** Why it is read-only, in words for the person; null where there is nothing to say. */
  readonly notice: AppError | null;
  readonly database: Database;
  /** A prepared statement, prepared once. */
  statement(sql: string): Statement;
  /** Runs `work` in one durable transaction: all of it is on the disk when this returns, or none of it. */
  transaction<Value>(work: () => Value): Value;
  /** Runs `work`, which only reads, over one state of the archive, whatever is written meanwhile. */
  snapshot<Value>(work: () => Value): Value;
  close(): void;
};

type OpenOptions = {
  /** Never writes, whatever the file allows: for long reads beside a desk, and for looking without touching. */
  readOnly?: boolean;
  /** Nobody sees the archive yet, and whoever creates it puts it on the disk whole: commits need not wait for that. */
  unseen?: boolean;
  /** The last thing that every transaction does: what must be on the disk together with whatever it wrote. */
  beforeCommit?: (archive: Archive) => void;
  /** Other steps than this program's own, for tests. */
  migrations?: readonly Migration[];
};

/**
 * Opens an archive, bringing an older one up to date first (a verified backup is left beside it).
 * Whatever is refused is left byte for byte as it was.
 * @throws Refusal
 */
export function openArchive(path: string, options: OpenOptions = {}): Archive {
  const steps = options.migrations ?? migrations;
  const file = resolve(path);
  return inPlainWords(() => {
    checkHeader(file);
    if (!isWritable(file)) return openCopy(file, steps);
    try {
      return openInPlace(file, options, steps);
    } catch (error) {
      // Some file systems say only when it comes to it that they can't be written.
      if (sqliteCode(error)?.startsWith('SQLITE_READONLY') === true) return openCopy(file, steps);
      throw error;
    }
  });
}

function openInPlace(file: string, { readOnly, unseen, beforeCommit }: OpenOptions, steps: readonly Migration[]): Archive {
  const applied = probe(file);
  if (isNewer(applied, steps)) return asArchive(file, openDatabase(file, quietMode(file)), newerNotice);
  if (readOnly === true) {
    if (applied.length < steps.length) throw refuse('older');
    return asArchive(file, openDatabase(file, quietMode(file)), null);
  }
  const database = openDatabase(file, unseen === true ? 'unseen' : 'read-write');
  try {
    migrate(database, file, steps);
    return asArchive(file, database, 'writable', { beforeCommit });
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * SQLite can't read a log without writing an index of it to the same folder, so what may not be written is read from a
 * private copy, which goes when the archive is closed.
 */
function openCopy(file: string, steps: readonly Migration[]): Archive {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-read-'));
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(file));
    for (const side of ['', '-wal']) if (existsSync(file + side)) copyAsOwn(file + side, copy + side);
    const applied = probe(copy);
    const newer = isNewer(applied, steps);
    if (!newer && applied.length < steps.length) throw refuse('older');
    return asArchive(file, openDatabase(copy, 'query-only'), newer ? newerNotice : readOnlyNotice, { afterClosing: discard });
  } catch (error) {
    discard();
    throw error;
  }
}

function copyAsOwn(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  chmodSync(to, 0o600);
}

/** Up to this many bytes an archive is checked whole whenever it is opened; it takes about a millisecond a megabyte. */
const checkedAtOpening = 32 * 1024 * 1024;

/** Looks at an archive through a connection that can't change it. Damage shows here, before anything is written. */
function probe(path: string): string[] {
  const database = openDatabase(path, quietMode(path));
  try {
    if (sizeOf(path) <= checkedAtOpening && database.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw refuse('corrupt');
    return appliedMigrations(database);
  } finally {
    database.close();
  }
}

/**
 * Closing the last connection that may write folds the log into the archive, which an archive that is only looked at
 * must be spared; where there is no log, such a connection leaves no trace.
 */
function quietMode(path: string): Mode {
  return sizeOf(`${path}-wal`) > 0 ? 'read-only' : 'query-only';
}

function isNewer(applied: readonly string[], steps: readonly Migration[]): boolean {
  return applied.length > steps.length || applied.some((name, at) => steps[at]?.name !== name);
}

export function archiveName(path: string): string {
  return basename(path, archiveExtension);
}

/**
 * @param notice 'writable' for an archive that may be written; else why it is read-only, null where there is nothing to say
 * @param hooks what is left to do in every transaction, and when the database is closed
 */
function asArchive(
  path: string,
  database: Database,
  notice: 'writable' | AppError | null,
  hooks: { beforeCommit?: ((archive: Archive) => void) | undefined; afterClosing?: () => void } = {},
): Archive {
  const statements = new Map<string, Statement>();
  const writable = notice === 'writable';
  const archive: Archive = {
    path,
    name: archiveName(path),
    access: writable ? 'read-write' : 'read-only',
    notice: writable ? null : notice,
    database,
    statement(sql) {
      let statement = statements.get(sql);
      if (statement === undefined) {
        statement = database.prepare(sql);
        statements.set(sql, statement);
      }
      return statement;
    },
    transaction(work) {
      if (!writable) throw refuse('readOnly');
      const whole = database.transaction(() => {
        const value = work();
        hooks.beforeCommit?.(archive);
        return value;
      });
      return inPlainWords(() => whole.immediate());
    },
    snapshot(work) {
      return inPlainWords(() => database.transaction(work).deferred());
    },
    close() {
      database.close();
      hooks.afterClosing?.();
    },
  };
  return archive;
}
