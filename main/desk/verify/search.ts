import type { Archive } from '../../archive/archive.ts';
import { documentsOf, type StaleKind } from '../search/documents.ts';
import { digestOf } from '../search/settle.ts';
import type { Problem, VerifyReport } from './report.ts';

type Checked = Pick<VerifyReport['checked'], 'documents'>;

type Row = { id: number; kind: string; refId: string; digest: string };

/**
 * Whether the index holds every thing as it now is, and nothing else. That the index is sound in itself is part of SQLite's
 * own check, which asks FTS5 for its `integrity-check`.
 */
export function checkSearch(archive: Archive): { checked: Checked; problems: Problem[] } {
  const rows = archive.database.prepare('SELECT id, kind, ref_id AS refId, digest FROM search_document').iterate() as Iterable<Row>;
  const held = new Map<string, string>();
  for (const { kind, refId, digest } of rows) held.set(`${kind} ${refId}`, digest);
  const documents = held.size;
  const problems: Problem[] = [];
  for (const [kind, table] of things) {
    for (const id of archive.database.prepare(`SELECT id FROM ${table}`).pluck().iterate() as Iterable<string>) {
      for (const document of documentsOf(archive, kind, id)) {
        const key = `${document.kind} ${document.refId}`;
        if (held.get(key) !== digestOf(document)) problems.push({ kind: 'index', id: document.refId, what: 'search does not know it as it is' });
        held.delete(key);
      }
    }
  }
  for (const key of held.keys()) problems.push({ kind: 'index', id: key.split(' ')[1] ?? '', what: 'search knows it, but it is not there' });
  return { checked: { documents }, problems: [...problems, ...checkRows(archive)] };
}

const things: readonly (readonly [StaleKind, string])[] = [
  ['story', 'story'],
  ['source', 'source'],
  ['annotation', 'annotation'],
];

/** Every document is a row of the index, and every row a document. */
function checkRows(archive: Archive): Problem[] {
  const apart = archive
    .statement(
      `SELECT id FROM search_document WHERE id NOT IN (SELECT id FROM search_text_docsize)
       UNION SELECT id FROM search_text_docsize WHERE id NOT IN (SELECT id FROM search_document)`,
    )
    .pluck()
    .all() as number[];
  return apart.map((id) => ({ kind: 'index', id: String(id), what: 'the words of search and its list of documents do not agree' }));
}
