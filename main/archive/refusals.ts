import { Refusal, type ErrorKind } from '../../contract/errors.ts';
import { sqliteCode } from './open.ts';

type Words = { happened: string; kept?: string; next?: string };

const refusals = {
  missing: {
    kind: 'archive-missing',
    happened: 'There is no archive at this place any more.',
    next: 'It may have been moved or renamed, or its disk may not be connected.',
  },
  exists: {
    kind: 'archive-exists',
    happened: 'There is already a file of that name.',
    kept: 'It was left as it is.',
    next: 'Choose another name or another folder.',
  },
  noFolder: {
    kind: 'not-found',
    happened: 'The folder for the archive does not exist.',
    next: 'Create the folder first, or choose another.',
  },
  corrupt: {
    kind: 'archive-corrupt',
    happened: 'The archive is damaged and can’t be read in full.',
    kept: 'Its file was left exactly as it is.',
    next: 'Make a copy of it before anything else, then open a backup.',
  },
  notAnArchive: {
    kind: 'not-an-archive',
    happened: 'This is not a Standfirst archive, or its beginning is damaged beyond recognition.',
    kept: 'The file was left exactly as it is.',
    next: 'Choose a file that ends in .standfirst.',
  },
  permission: {
    kind: 'permission-denied',
    happened: 'The system does not allow you to read or write this file.',
    kept: 'Nothing was changed.',
    next: 'Ask its owner for permission, or choose another place.',
  },
  readOnly: {
    kind: 'archive-read-only',
    happened: 'This archive is open for reading only, so the change was not made.',
    kept: 'The archive is as it was.',
    next: 'To change it, make a copy in a folder that you can write to.',
  },
  older: {
    kind: 'archive-read-only',
    happened: 'This archive was written by an older version and must be brought up to date first, which means writing to it.',
    kept: 'It was left as it is.',
    next: 'Open it in Standfirst; where it can’t be written to, open a copy.',
  },
  full: {
    kind: 'disk-full',
    happened: 'The disk is full, so the last change was not saved.',
    kept: 'Everything saved before it is kept.',
    next: 'Free some space on the disk, then try again.',
  },
  busy: {
    kind: 'busy',
    happened: 'Another program is writing to this archive.',
    kept: 'Nothing was changed.',
    next: 'Try again in a moment.',
  },
  disk: {
    kind: 'internal',
    happened: 'The disk reported an error while the archive was being read or written.',
    kept: 'Everything saved before it is kept.',
    next: 'Check that the disk is connected and sound, then open the archive again.',
  },
} as const satisfies Record<string, Words & { kind: ErrorKind }>;

export type RefusalName = keyof typeof refusals;

export function refuse(name: RefusalName, cause?: unknown): Refusal {
  const { kind, ...words } = refusals[name];
  return new Refusal(kind, words, { cause });
}

const bySqliteCode: readonly (readonly [prefix: string, name: RefusalName])[] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_READONLY', 'readOnly'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'notAnArchive'],
  ['SQLITE_PERM', 'permission'],
  ['SQLITE_AUTH', 'permission'],
  ['SQLITE_CANTOPEN', 'missing'],
  ['SQLITE_IOERR', 'disk'],
];

const bySystemCode: Readonly<Record<string, RefusalName>> = {
  ENOENT: 'missing',
  ENAMETOOLONG: 'missing',
  ELOOP: 'missing',
  // Node’s own, for a name with a zero byte, which no file can have.
  ERR_INVALID_ARG_VALUE: 'missing',
  EEXIST: 'exists',
  ENOTDIR: 'noFolder',
  EISDIR: 'notAnArchive',
  EACCES: 'permission',
  EPERM: 'permission',
  EROFS: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EBUSY: 'busy',
  EIO: 'disk',
};

/** The code of an error of the operating system, such as `ENOSPC`; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Turns what SQLite or the operating system said into plain words; undefined where it is neither. */
export function refusalFrom(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const sqlite = sqliteCode(error);
  const name =
    sqlite === undefined
      ? bySystemCode[systemCode(error) ?? '']
      : bySqliteCode.find(([prefix]) => sqlite.startsWith(prefix))?.[1];
  return name && refuse(name, error);
}

/** Runs something that touches the disk; its failures come out as refusals in plain words. */
export function inPlainWords<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw refusalFrom(error) ?? error;
  }
}
