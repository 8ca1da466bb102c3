import { Refusal } from '../../../contract/errors.ts';
import type { SavedSearch } from '../../../contract/finding.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';

type SavedRow = Omit<SavedSearch, 'pinned'> & { pinned: 0 | 1 };

const columns = 'id, name, query, pinned, created_at AS createdAt';
const savedOf = (row: SavedRow): SavedSearch => ({ ...row, pinned: row.pinned === 1 });

/** The pinned ones first, then by name. */
export const listSearches: Handler<'search.saved'> = ({ archive }) =>
  (archive.statement(`SELECT ${columns} FROM saved_search ORDER BY pinned DESC, name, id`).all() as SavedRow[]).map(savedOf);

export const saveSearch: Handler<'search.save'> = (desk, given) => {
  const saved: SavedSearch = { ...given, id: desk.newId(), createdAt: desk.now() };
  desk.archive.transaction(() => insert(desk, saved));
  desk.emit({ name: 'searches.changed' });
  return saved;
};

export const changeSearch: Handler<'search.change'> = (desk, { searchId, name, pinned }) => {
  const changed = desk.archive.transaction(() => {
    const saved = savedOrRefuse(desk.archive, searchId);
    const next = { ...saved, name: name ?? saved.name, pinned: pinned ?? saved.pinned };
    desk.archive
      .statement('UPDATE saved_search SET name = ?, pinned = ? WHERE id = ?')
      .run(next.name, next.pinned ? 1 : 0, searchId);
    return next;
  });
  desk.emit({ name: 'searches.changed' });
  return changed;
};

/** Answers what was removed, so that `search.restore` can bring it back. */
export const removeSearch: Handler<'search.remove'> = (desk, { searchId }) => {
  const removed = desk.archive.transaction(() => {
    const saved = savedOrRefuse(desk.archive, searchId);
    desk.archive.statement('DELETE FROM saved_search WHERE id = ?').run(searchId);
    return saved;
  });
  desk.emit({ name: 'searches.changed' });
  return removed;
};

export const restoreSearch: Handler<'search.restore'> = (desk, saved) => {
  desk.archive.transaction(() => insert(desk, saved));
  desk.emit({ name: 'searches.changed' });
  return saved;
};

/** Brought back twice, it is there once. */
function insert(desk: Desk, { id, name, query, pinned, createdAt }: SavedSearch): void {
  desk.archive
    .statement(
      `INSERT INTO saved_search (id, name, query, created_at, actor, pinned)
       VALUES (@id, @name, @query, @createdAt, @actor, @pinned) ON CONFLICT DO NOTHING`,
    )
    .run({ id, name, query, createdAt, actor: desk.actor, pinned: pinned ? 1 : 0 });
}

function savedOrRefuse(archive: Archive, searchId: string): SavedSearch {
  const row = archive.statement(`SELECT ${columns} FROM saved_search WHERE id = ?`).get(searchId) as SavedRow | undefined;
  if (row === undefined) throw new Refusal('not-found', { happened: 'This archive has no such saved search.' });
  return savedOf(row);
}
