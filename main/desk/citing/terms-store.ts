import { passageSchema } from '../../../domain/sources/passage.ts';
import type { Terms } from '../../../domain/sources/source.ts';
import type { MarkedPassage } from '../../../domain/sources/terms.ts';
import type { Archive } from '../../archive/archive.ts';

/** Passages of a capture that have terms of their own: those marked in it, and those of other captures found in it. */
export function readMarkedPassages(archive: Archive, captureId: string): MarkedPassage[] {
  const rows = archive
    .statement(
      `SELECT passage, terms, attribution FROM annotation WHERE capture_id = @captureId AND terms IS NOT NULL
       UNION ALL
       SELECT anchoring.passage, terms, attribution FROM anchoring JOIN annotation ON annotation.id = anchoring.target_id
         WHERE anchoring.target = 'annotation' AND anchoring.capture_id = @captureId AND terms IS NOT NULL
           AND anchoring.state IN ('found', 'placed') AND anchoring.passage IS NOT NULL`,
    )
    .all({ captureId }) as { passage: string; terms: Terms; attribution: string }[];
  return rows.map(({ passage, ...agreed }) => ({ ...agreed, passage: passageSchema.parse(JSON.parse(passage)) }));
}
