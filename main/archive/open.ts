import Driver from 'better-sqlite3';

/**
 * The only place that knows the driver, so that it can be swapped for an encrypting build of the same interface.
 * The driver finds its own native module: one compiled for this runtime where there is one, else the one it ships.
 */
export type Database = Driver.Database;
export type Statement = Driver.Statement;

/** How long a commit waits for another program that is writing to the same archive, in milliseconds. */
const lockWait = 5000;

/** The most of an archive that a connection keeps in memory, in KiB; it takes no more than it has read. */
const largestCache = 32 * 1024;

export type Mode =
  | 'read-write'
  /** Writes without waiting for the disk: for a file that nobody sees before it is put on the disk whole. */
  | 'unseen'
  /** Can't write at all. Beside a log it follows what others write; its own side files stay behind. */
  | 'read-only'
  /** Refuses to change anything, but tidies its side files away when it closes. */
  | 'query-only';

/**
 * Opens a file as SQLite does, with the pragmas every connection of ours has. Checks nothing else: see `archive.ts`.
 * `synchronous` is set explicitly because this build's default for a write-ahead log (NORMAL) loses acknowledged
 * commits when the power fails.
 */
export function openDatabase(path: string, mode: Mode): Database {
  const database = new Driver(path, {
    readonly: mode === 'read-only',
    fileMustExist: true,
    timeout: lockWait,
  });
  try {
    if (mode === 'read-write') database.pragma('synchronous = FULL');
    if (mode === 'unseen') database.pragma('synchronous = OFF');
    if (mode === 'query-only') database.pragma('query_only = ON');
    database.pragma('foreign_keys = ON');
    database.pragma(`cache_size = -${largestCache}`);
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The code of an error that SQLite raised, such as `SQLITE_FULL`; undefined for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof Driver.SqliteError ? error.code : undefined;
}
