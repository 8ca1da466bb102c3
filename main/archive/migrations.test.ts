import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createArchive } from './create.ts';
import { migrations } from './migrations.ts';
import { openArchive } from './archive.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'standfirst-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = 'the page';
const hash = 'a'.repeat(64);
const firstContent = `
  INSERT INTO blob VALUES ('${hash}', ${bytes.length}, CAST('${bytes}' AS BLOB));
  INSERT INTO source VALUES ('s', 'web-page', '{"title":"Harbour","URL":"https://paper.example/harbour"}', 1, 'KO');
  INSERT INTO source VALUES ('i', 'interview', '{"title":"A talk"}', 2, 'KO');
  INSERT INTO capture VALUES ('c', 's', 3, 'file', 'harbour.html', 'text/html', '${hash}', '${hash}', '[]', '${hash}', 'en', '{}', 'KO');
  INSERT INTO story VALUES ('n', 'draft', '', '', '', '', '[]', '', '', '', '[]', 'en', 1, 1, 'KO');
  INSERT INTO citation VALUES ('x', 'n', 'c', '{}', NULL, 4, 'KO');`;

it('an archive of the first shape keeps its sources, captures and citations', () => {
  const path = join(folder, 'old.standfirst');
  createArchive(path, { migrations: migrations.slice(0, 1) });
  const old = openArchive(path, { migrations: migrations.slice(0, 1) });
  old.database.exec(firstContent);
  old.close();

  const archive = openArchive(path);
  const rows = (sql: string) => archive.statement(sql).all();
  expect(rows('SELECT id, kind, canonical_url AS url, standing, terms, updated_at AS at FROM source ORDER BY added_at')).toEqual([
    { id: 's', kind: 'web-page', url: 'https://paper.example/harbour', standing: 'good', terms: 'on-the-record', at: 1 },
    { id: 'i', kind: 'interview', url: '', standing: 'good', terms: 'on-the-record', at: 2 },
  ]);
  expect(rows('SELECT id, source_id AS source, sha256, retrieval FROM capture')).toEqual([
    { id: 'c', source: 's', sha256: hash, retrieval: null },
  ]);
  expect(rows('SELECT id FROM citation')).toEqual([{ id: 'x' }]);
  expect(rows('PRAGMA foreign_key_check')).toEqual([]);
  archive.close();
});
