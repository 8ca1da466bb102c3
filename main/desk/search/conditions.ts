import { assertNever } from '../../../domain/assert-never.ts';
import type { Clause, Condition } from '../../../domain/search/query.ts';

/** The part of a query that the index does not answer, as SQL over `search_document AS document`; '' where there is none. */
export function conditionsSql(clauses: readonly Clause[]): string {
  return clauses
    .filter((clause) => clause.of === 'row')
    .map(({ negated, any }) => ` AND ${negated ? 'NOT ' : ''}(${any.map(conditionSql).join(' OR ')})`)
    .join('');
}

const citedAnywhere = `EXISTS (SELECT 1 FROM capture JOIN citation ON citation.capture_id = capture.id
  WHERE capture.source_id = document.source_id)`;

function conditionSql(condition: Condition): string {
  switch (condition.is) {
    case 'dated':
      return between('document.dated', condition);
    case 'captured':
      return `(document.captured_at IS NOT NULL AND ${between('document.captured_at', condition)})`;
    case 'captures':
      return `(document.kind = 'source' AND (SELECT count(*) FROM capture WHERE source_id = document.source_id) = 1)`;
    case 'cited':
      return condition.cited ? citedAnywhere : `(document.source_id IS NOT NULL AND NOT ${citedAnywhere})`;
    default:
      return assertNever(condition);
  }
}

/** Bounds are numbers that we worked out ourselves, so they may stand in the statement. */
function between(column: string, { from, to }: { from: number | null; to: number | null }): string {
  const bounds = [...(from === null ? [] : [`${column} >= ${from}`]), ...(to === null ? [] : [`${column} < ${to}`])];
  return bounds.length === 0 ? 'TRUE' : `(${bounds.join(' AND ')})`;
}
