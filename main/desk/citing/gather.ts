import type { CitedPassage } from '../../../domain/export/article.ts';
import { canBeCited } from '../../../domain/sources/terms.ts';
import type { Archive } from '../../archive/archive.ts';
import { readCitations } from '../citations/store.ts';
import { readCapture } from '../sources/store.ts';
import { readDetails } from './source-store.ts';

/**
 * What each citation of a story stands on, by the id that the copy holds. Passages that may not be cited (any more) are
 * left out; a citation of such alone is empty.
 */
export function gatherCitations(archive: Archive, storyId: string): Map<string, CitedPassage[]> {
  const cited = new Map<string, CitedPassage[]>();
  for (const { id, items } of readCitations(archive, storyId)) {
    const passages = items.flatMap(({ sourceId, captureId, passage, locator, prefix, suffix, agreement }) => {
      const source = readDetails(archive, sourceId);
      const capture = readCapture(archive, captureId);
      if (source === undefined || capture === undefined || !canBeCited(agreement.terms)) return [];
      const { kind, csl } = source;
      const agreed = { ...agreement, confidential: source.agreement.confidential };
      return [{ source: { id: sourceId, kind, csl }, agreement: agreed, passage, locator, prefix, suffix, capturedAt: capture.capturedAt }];
    });
    cited.set(id, passages);
  }
  return cited;
}
