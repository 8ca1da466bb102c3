import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal, type ErrorKind } from '../../contract/errors.ts';
import { openArchive } from './archive.ts';
import { getBlob, putBlob } from './blobs.ts';
import { createArchive } from './create.ts';
import { sha256 } from './hash.ts';
import { migrations, type Migration } from './migrations.ts';
import { openDatabase } from './open.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-archive-'));
  chmodSync(folder, 0o755);
  path = join(folder, 'desk.standfirst');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A step that this version does not have yet. */
const coming: Migration = {
  number: migrations.length + 1,
  name: 'coming',
  sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT',
};

function refusalOf(work: () => unknown): ErrorKind | 'done' {
  try {
    work();
    return 'done';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.error.happened).toMatch(/\.$/);
    return error.error.kind;
  }
}

/** Opens in vain, and holds that not one byte of the folder changed. */
function expectRefused(kind: ErrorKind): void {
  const before = contents();
  expect(refusalOf(() => openArchive(path))).toBe(kind);
  expect(contents()).toEqual(before);
}

function contents(): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

describe('a new archive', () => {
  it('belongs to its owner alone, and nothing else is left in the folder', () => {
    createArchive(path);
    expect(readdirSync(folder)).toEqual(['desk.standfirst']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('keeps a write-ahead log and waits for the disk at every commit', () => {
    createArchive(path);
    const archive = openArchive(path);
    expect(archive.database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(archive.database.pragma('synchronous', { simple: true })).toBe(2);
    expect(archive.database.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(archive).toMatchObject({ name: 'desk', access: 'read-write', notice: null });
    archive.close();
  });

  it('has strict tables only', () => {
    createArchive(path);
    const archive = openArchive(path);
    const loose = archive.database
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0`)
      .pluck()
      .all();
    expect(loose).toEqual(['sqlite_schema']);
    archive.close();
  });

  it('never replaces a file', () => {
    writeFileSync(path, 'somebody’s notes');
    const before = contents();
    expect(refusalOf(() => createArchive(path))).toBe('archive-exists');
    expect(contents()).toEqual(before);
  });

  it('needs its folder', () => {
    expect(refusalOf(() => createArchive(join(folder, 'nowhere', 'a.standfirst')))).toBe('not-found');
  });

  it('leaves nothing where its first content fails', () => {
    expect(() =>
      createArchive(path, {
        fill: () => {
          throw new Error('out of ink');
        },
      }),
    ).toThrow('out of ink');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['with space ', 'a#b', 'a?b=c', '100%', 'été 東京'])('may be called %j', (name) => {
    path = join(folder, `${name}.standfirst`);
    createArchive(path);
    openArchive(path).close();
    expect(readdirSync(folder)).toEqual([`${name}.standfirst`]);
  });
});

describe('an archive that can’t be opened', () => {
  it('is missing', () => expectRefused('archive-missing'));

  it('is a folder', () => {
    mkdirSync(path);
    expect(refusalOf(() => openArchive(path))).toBe('not-an-archive');
  });

  it.each([
    ['empty', ''],
    ['text', 'Not a database at all, but long enough to have had a header. '.repeat(9)],
  ])('is %s', (_what, text) => {
    writeFileSync(path, text);
    expectRefused('not-an-archive');
  });

  it('is some other program’s database', () => {
    createArchive(path);
    const database = openDatabase(path, 'read-write');
    database.pragma('application_id = 1');
    database.close();
    expectRefused('not-an-archive');
  });

  it('was cut short', () => {
    createArchive(path);
    truncateSync(path, 8192);
    expectRefused('archive-corrupt');
  });

  it('has rotten pages', () => {
    createArchive(path);
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096 + 16, 4096 * 6);
    writeFileSync(path, bytes);
    expectRefused('archive-corrupt');
  });

  it('belongs to somebody else', (test) => {
    if (process.geteuid?.() !== 0) return test.skip('only the superuser can become somebody else');
    createArchive(path);
    process.seteuid?.(65_534);
    try {
      expect(refusalOf(() => openArchive(path))).toBe('permission-denied');
    } finally {
      process.seteuid?.(0);
    }
  });
});

describe('an archive that may only be read', () => {
  const opensForReading = (kind: ErrorKind): void => {
    const before = contents();
    const archive = openArchive(path);
    expect(archive.access).toBe('read-only');
    expect(archive.notice?.kind).toBe(kind);
    expect(archive.statement('SELECT count(*) FROM story').pluck().get()).toBe(0);
    expect(refusalOf(() => archive.transaction(() => undefined))).toBe('archive-read-only');
    archive.close();
    expect(contents()).toEqual(before);
  };

  it('was written by a newer version', () => {
    createArchive(path, { migrations: [...migrations, coming] });
    opensForReading('archive-newer');
  });

  it('is marked so', () => {
    createArchive(path);
    chmodSync(path, 0o444);
    opensForReading('archive-read-only');
  });

  it('lies in a folder marked so', (test) => {
    if (process.platform === 'win32') return test.skip('the mark means something else there');
    createArchive(path);
    chmodSync(folder, 0o555);
    opensForReading('archive-read-only');
    chmodSync(folder, 0o755);
  });

  it('lies where an ordinary person may not write', (test) => {
    if (process.geteuid?.() !== 0) return test.skip('only the superuser can become somebody else');
    createArchive(path);
    chmodSync(path, 0o644);
    process.seteuid?.(65_534);
    try {
      opensForReading('archive-read-only');
    } finally {
      process.seteuid?.(0);
    }
  });

  it('is being written by another thread, and shows what that wrote', () => {
    createArchive(path);
    const writer = openArchive(path);
    const reader = openArchive(path, { readOnly: true });
    writer.transaction(() => putBlob(writer, Buffer.from('new')));
    expect(reader).toMatchObject({ access: 'read-only', notice: null });
    expect(reader.statement('SELECT count(*) FROM blob').pluck().get()).toBe(1);
    reader.close();
    writer.close();
  });
});

describe('a full disk', () => {
  it('refuses the change, keeps what was there, and goes on when there is room', () => {
    createArchive(path);
    const archive = openArchive(path);
    archive.transaction(() => putBlob(archive, Buffer.from('kept')));
    const pages = archive.database.pragma('page_count', { simple: true }) as number;
    archive.database.pragma(`max_page_count = ${pages}`);
    const fill = () => archive.transaction(() => putBlob(archive, Buffer.alloc(1_000_000, 1)));
    expect(refusalOf(fill)).toBe('disk-full');
    expect(archive.statement('SELECT count(*) FROM blob').pluck().get()).toBe(1);
    archive.database.pragma('max_page_count = 1000000');
    expect(refusalOf(fill)).toBe('done');
    archive.close();
  });
});

describe('a transaction', () => {
  it('is all or nothing', () => {
    createArchive(path);
    const archive = openArchive(path);
    expect(() =>
      archive.transaction(() => {
        putBlob(archive, Buffer.from('half'));
        throw new Error('changed my mind');
      }),
    ).toThrow('changed my mind');
    expect(getBlob(archive, sha256('half'))).toBeUndefined();
    archive.close();
  });

  it('that was acknowledged survives when the program dies', () => {
    createArchive(path);
    const archive = openArchive(path);
    archive.transaction(() => putBlob(archive, Buffer.from('said to be saved')));
    const copy = join(folder, 'after.standfirst');
    for (const side of ['', '-wal']) copyFileSync(`${path}${side}`, `${copy}${side}`);
    archive.close();
    const after = openArchive(copy);
    expect(getBlob(after, sha256('said to be saved'))).toEqual(Buffer.from('said to be saved'));
    after.close();
  });
});

describe('blobs', () => {
  it('are stored once', () => {
    createArchive(path);
    const archive = openArchive(path);
    const twice = archive.transaction(() => [putBlob(archive, Buffer.from('x')), putBlob(archive, Buffer.from('x'))]);
    expect(twice).toEqual([sha256('x'), sha256('x')]);
    expect(archive.statement('SELECT count(*) FROM blob').pluck().get()).toBe(1);
    archive.close();
  });
});

describe('bringing an older archive up to date', () => {
  const backup = () => `${path}.before-${String(coming.number).padStart(4, '0')}-coming.backup`;

  it('leaves a sound backup beside it', () => {
    createArchive(path);
    const old = openArchive(path);
    old.transaction(() => putBlob(old, Buffer.from('old')));
    old.close();

    const archive = openArchive(path, { migrations: [...migrations, coming] });
    expect(archive.statement('SELECT count(*) FROM later').pluck().get()).toBe(0);
    expect(archive.statement('SELECT count(*) FROM blob').pluck().get()).toBe(1);
    archive.close();

    const before = openArchive(backup());
    expect(getBlob(before, sha256('old'))).toBeDefined();
    before.close();
  });

  it('happens whole or not at all', () => {
    createArchive(path);
    const halfway = { ...coming, sql: `${coming.sql}; CREATE TABLE story (id TEXT)` };
    expect(() => openArchive(path, { migrations: [...migrations, halfway] })).toThrow('already exists');
    const archive = openArchive(path);
    expect(archive.access).toBe('read-write');
    expect(archive.statement(`SELECT count(*) FROM sqlite_schema WHERE name = 'later'`).pluck().get()).toBe(0);
    archive.close();
  });

  it('does nothing and makes no backup where nothing is missing', () => {
    createArchive(path);
    openArchive(path).close();
    expect(existsSync(backup())).toBe(false);
  });

  it('refuses any other order', () => {
    createArchive(path);
    expect(() => openArchive(path, { migrations: [...migrations, { ...coming, number: coming.number + 1 }] })).toThrow(
      `number ${coming.number}`,
    );
  });

  it('is refused where the archive may only be read', () => {
    createArchive(path);
    chmodSync(path, 0o444);
    expect(refusalOf(() => openArchive(path, { migrations: [...migrations, coming] }))).toBe('archive-read-only');
  });
});
