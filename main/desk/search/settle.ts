import { fold } from '../../../domain/search/fold.ts';
import { indexColumns } from '../../../domain/search/index-terms.ts';
import type { Archive } from '../../archive/archive.ts';
import { sha256 } from '../../archive/hash.ts';
import { documentsOf, type SearchDocument, type StaleKind } from './documents.ts';

/**
 * Brings the index to what the archive holds. Triggers note whatever changes a title, a text, a tag or a note, whichever
 * feature did it; called before a transaction commits, so that both are on the disk together or neither is.
 */
export function settleSearch(archive: Archive): void {
  const stale = archive.statement('SELECT kind, ref_id AS refId FROM search_stale').all() as { kind: StaleKind; refId: string }[];
  for (const { kind, refId } of stale) {
    settleOne(archive, kind, refId);
    archive.statement('DELETE FROM search_stale WHERE kind = ? AND ref_id = ?').run(kind, refId);
  }
}

/** Indexes what an archive of an older version brought along: all of it, or nothing where the program ends meanwhile. */
export function settleWhatWasLeft(archive: Archive): void {
  if (archive.access === 'read-only') return;
  const left = archive.statement('SELECT 1 FROM search_stale LIMIT 1').get() !== undefined;
  if (left) archive.transaction(() => settleSearch(archive));
}

type StoredDocument = { id: number; kind: SearchDocument['kind']; refId: string; digest: string };

function settleOne(archive: Archive, kind: StaleKind, refId: string): void {
  const documents = documentsOf(archive, kind, refId);
  const standing = readStanding(archive, kind, refId);
  for (const stored of standing) {
    if (!documents.some((document) => document.kind === stored.kind && document.refId === stored.refId)) remove(archive, stored.id);
  }
  for (const document of documents) {
    const stored = standing.find((one) => one.kind === document.kind && one.refId === document.refId);
    const digest = digestOf(document);
    if (stored === undefined) insert(archive, document, digest);
    else if (stored.digest !== digest) {
      remove(archive, stored.id);
      insert(archive, document, digest);
    } else updateTimes(archive, stored.id, document);
  }
}

function readStanding(archive: Archive, kind: StaleKind, refId: string): StoredDocument[] {
  const where = kind === 'source' ? `source_id = ? AND kind IN ('source', 'capture')` : `ref_id = ? AND kind = '${kind}'`;
  return archive
    .statement(`SELECT id, kind, ref_id AS refId, digest FROM search_document WHERE ${where}`)
    .all(refId) as StoredDocument[];
}

/** SHA-256 over all that the index holds of a document. */
export function digestOf({ columns, name, outlet }: SearchDocument): string {
  return sha256([...columnNames.map((column) => columns[column]), name, outlet].join('\0'));
}

const columnNames = Object.keys(indexColumns) as (keyof typeof indexColumns)[];

function insert(archive: Archive, document: SearchDocument, digest: string): void {
  const { kind, refId, sourceId, dated, capturedAt, name, outlet, columns } = document;
  const id = archive
    .statement(
      `INSERT INTO search_document (kind, ref_id, source_id, dated, captured_at, name, outlet, digest)
       VALUES (@kind, @refId, @sourceId, @dated, @capturedAt, @name, @outlet, @digest)`,
    )
    .run({ kind, refId, sourceId, dated, capturedAt, name, outlet, digest }).lastInsertRowid;
  archive
    .statement(
      `INSERT INTO search_text (rowid, title, people, site, tags, body, facts)
       VALUES (@id, @title, @people, @site, @tags, @body, @facts)`,
    )
    .run({ id, ...columns });
  if (kind === 'story' || kind === 'source')
    archive.statement('INSERT INTO search_name (rowid, name) VALUES (?, ?)').run(id, fold(`${name}\n${outlet}`));
}

function remove(archive: Archive, id: number): void {
  archive.statement('DELETE FROM search_text WHERE rowid = ?').run(id);
  archive.statement('DELETE FROM search_name WHERE rowid = ?').run(id);
  archive.statement('DELETE FROM search_document WHERE id = ?').run(id);
}

/** A time that moved without a word changing leaves the index as it is. */
function updateTimes(archive: Archive, id: number, { dated, capturedAt }: SearchDocument): void {
  archive.statement('UPDATE search_document SET dated = ?, captured_at = ? WHERE id = ?').run(dated, capturedAt, id);
}
