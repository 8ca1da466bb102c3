import type { FacetCount } from '../../../contract/finding.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';

/** Every tag of a source, the most used first. */
export const listTags: Handler<'tags.list'> = ({ archive }) =>
  archive
    .statement('SELECT tag AS value, count(*) AS count FROM source_tag GROUP BY tag ORDER BY count DESC, tag')
    .all() as FacetCount[];

export const addTag: Handler<'tags.add'> = (desk, { tag, sourceIds }) =>
  change(desk, sourceIds, `INSERT INTO source_tag (source_id, tag)
    SELECT id, @tag FROM source WHERE id = @sourceId ON CONFLICT DO NOTHING`, tag);

export const removeTag: Handler<'tags.remove'> = (desk, { tag, sourceIds }) =>
  change(desk, sourceIds, 'DELETE FROM source_tag WHERE source_id = @sourceId AND tag = @tag', tag);

/** Runs a statement for each source; answers those that it changed. A source that is gone is none of them. */
function change(desk: Desk, sourceIds: readonly string[], sql: string, tag: string): { changed: string[] } {
  const statement = desk.archive.statement(sql);
  const changed = desk.archive.transaction(() => sourceIds.filter((sourceId) => statement.run({ sourceId, tag }).changes > 0));
  const [first] = changed;
  // Whoever listens asks for all sources anew: once is enough.
  if (first !== undefined) desk.emit({ name: 'sources.changed', sourceId: first });
  return { changed };
}
