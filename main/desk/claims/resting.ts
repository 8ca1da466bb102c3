import type { Evidence, RestingClaim } from '../../../contract/claims.ts';
import { markOf } from '../../../domain/claims/state.ts';
import type { Passage } from '../../../domain/sources/passage.ts';
import type { StoryStatus } from '../../../domain/story/fields.ts';
import type { Archive } from '../../archive/archive.ts';
import type { DeskInput } from '../commands.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { noSuchCapture, noSuchSource } from '../sources/refusals.ts';
import { readCapture, readSource } from '../sources/store.ts';
import { readEvidenceOf } from './evidence-store.ts';
import { inOrder } from './list.ts';
import { stateOf } from './state-of.ts';
import { readClaimsOf, readLastVerdicts } from './store.ts';
import { readSeqs } from './words.ts';

/** The blast radius of a source or a passage. What stands in print comes first, then what was worked on last. */
export const claimsRestingOn: Handler<'claims.restingOn'> = (desk, question) => desk.archive.snapshot(() => restingOn(desk, question));

function restingOn(desk: Desk, question: DeskInput<'claims.restingOn'>): RestingClaim[] {
  const claimIds = new Set(readClaimIds(desk.archive, sourceOf(desk, question)));
  const stories = readStoriesOf(desk.archive, [...claimIds]);
  const seqs = readSeqs(desk.archive, stories.map(({ id }) => id));
  const evidence = readEvidenceOf(desk.archive, [...claimIds]);
  const verdicts = readLastVerdicts(desk.archive, [...claimIds]);
  return stories.flatMap((story) =>
    inOrder(desk, story.id, seqs.get(story.id) ?? 0, readClaimsOf(desk.archive, story.id)).flatMap(({ claim, now }, at): RestingClaim[] => {
      const all = evidence.get(claim.id) ?? [];
      const concerned = all.filter((piece) => concerns(piece, question));
      if (concerned.length === 0) return [];
      const { slug, headline, status } = story;
      const mark = markOf(stateOf(now, verdicts.get(claim.id) ?? null, all));
      const relations = [...new Set(concerned.map(({ relation }) => relation))];
      return [{ claimId: claim.id, storyId: story.id, slug, headline, status, number: at + 1, words: now.words, mark, relations }];
    }),
  );
}

/** @throws Refusal where there is no such source or capture */
function sourceOf(desk: Desk, question: DeskInput<'claims.restingOn'>): string {
  if ('sourceId' in question) {
    if (readSource(desk.archive, question.sourceId) === undefined) throw noSuchSource();
    return question.sourceId;
  }
  const capture = readCapture(desk.archive, question.captureId);
  if (capture === undefined) throw noSuchCapture();
  return capture.sourceId;
}

/** A passage concerns whoever rests on any of its words, in that capture or where they were found again in it. */
function concerns(piece: Evidence, question: DeskInput<'claims.restingOn'>): boolean {
  if ('sourceId' in question) return piece.sourceId === question.sourceId;
  const { captureId, passage } = question;
  if (piece.captureId === captureId && overlap(piece.passage, passage)) return true;
  return 'passage' in piece.fate && piece.fate.captureId === captureId && overlap(piece.fate.passage, passage);
}

function overlap(a: Passage, b: Passage): boolean {
  if (a.position === null || b.position === null) return a.exact === b.exact;
  return a.position.start < b.position.end && b.position.start < a.position.end;
}

function readClaimIds(archive: Archive, sourceId: string): string[] {
  return archive
    .statement(
      `SELECT DISTINCT claim_id FROM capture
       JOIN claim_evidence ON claim_evidence.capture_id = capture.id
       JOIN claim ON claim.id = claim_id
       WHERE source_id = ? AND claim_evidence.removed_at IS NULL AND claim.removed_at IS NULL`,
    )
    .pluck()
    .all(sourceId) as string[];
}

type RestingStory = { id: string; slug: string; headline: string; status: StoryStatus };

function readStoriesOf(archive: Archive, claimIds: readonly string[]): RestingStory[] {
  return archive
    .statement(
      `SELECT id, slug, headline, status FROM story
       WHERE id IN (SELECT story_id FROM claim WHERE claim.id IN (SELECT value FROM json_each(?)))
       ORDER BY status <> 'published', updated_at DESC, id DESC`,
    )
    .all(JSON.stringify(claimIds)) as RestingStory[];
}
