import { assertNever } from '../../../domain/assert-never.ts';
import type { AnchoringTarget } from '../../../domain/sources/anchoring.ts';
import type { Archive } from '../../archive/archive.ts';

/** What a person knows a resting passage by: the note of an annotation, the story that cites. */
export type AboutTarget = { about: string; storyId: string | null };

export function readAboutTarget(archive: Archive, target: AnchoringTarget, targetId: string): AboutTarget {
  switch (target) {
    case 'annotation': {
      const note = archive.statement('SELECT note FROM annotation WHERE id = ?').pluck().get(targetId) as string | undefined;
      return { about: note ?? '', storyId: null };
    }
    case 'citation':
      return (
        (archive
          .statement(
            `SELECT coalesce(nullif(headline, ''), slug) AS about, story.id AS storyId
             FROM citation JOIN story ON story.id = story_id WHERE citation.id = ?`,
          )
          .get(targetId) as AboutTarget | undefined) ?? nobody
      );
    case 'evidence':
      return (
        (archive
          .statement(
            `SELECT 'A claim in ' || coalesce(nullif(headline, ''), slug) AS about, story.id AS storyId
             FROM claim_evidence JOIN claim ON claim.id = claim_id JOIN story ON story.id = story_id WHERE claim_evidence.id = ?`,
          )
          .get(targetId) as AboutTarget | undefined) ?? nobody
      );
    default:
      return assertNever(target);
  }
}

const nobody: AboutTarget = { about: '', storyId: null };
