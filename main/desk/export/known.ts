import type { ArticleParts, CitedPassage } from '../../../domain/export/article.ts';
import { canBeCited } from '../../../domain/sources/terms.ts';
import { readDetails } from '../citing/source-store.ts';
import { readStoryClaims } from '../claims/list.ts';
import type { Desk } from '../desk.ts';
import { agreementFor, readRecordSource } from '../record/gather.ts';

/** The claims of a story that are verified as it stands and rest on something that readers may be told of. */
export function gatherKnown(desk: Desk, storyId: string): NonNullable<ArticleParts['known']> {
  return readStoryClaims(desk, storyId).flatMap(({ mark, words, verdict, evidence }) => {
    if (mark !== 'verified' || verdict === null) return [];
    const told = evidence.filter(({ relation }) => relation === 'supports').flatMap((piece) => toldEvidence(desk, piece));
    return told.length === 0 ? [] : [{ words, checkedAt: verdict.at, evidence: told }];
  });
}

type Piece = ReturnType<typeof readStoryClaims>[number]['evidence'][number];

function toldEvidence({ archive }: Desk, { sourceId, captureId, passage, locator, capturedAt }: Piece): CitedPassage[] {
  const source = readRecordSource(archive, sourceId);
  const kind = readDetails(archive, sourceId)?.kind;
  if (source === undefined || kind === undefined) return [];
  const agreement = agreementFor(archive, source, captureId, passage);
  if (!canBeCited(agreement.terms)) return [];
  return [{ source: { id: sourceId, kind, csl: source.csl }, agreement, passage, locator, prefix: '', suffix: '', capturedAt }];
}
