import type { EvidenceCandidate } from '../../../contract/claims.ts';
import { candidatesIn, soughtClaim, sourceSentences, type SoughtClaim, type SourceSentences } from '../../../domain/claims/candidates/candidates.ts';
import type { Archive } from '../../archive/archive.ts';
import { quotedPlace, readStoryCaptures, readyCapture, type StoryCapture } from '../findings/captures.ts';
import { capturesWith } from '../findings/everywhere.ts';
import { Remembered } from '../findings/remembered.ts';
import type { Handler } from '../handlers.ts';
import { readStory } from '../stories/store.ts';
import { claimOrRefuse } from './commands.ts';

/** More than a person would look through. */
const mostOffered = 8;
const mostOfOneCapture = 3;
/** Where the story's own sources have nothing as near as this, the whole library is looked through. */
const nearEnough = 50;

/** Taking a text apart takes longer than looking through it. */
const known = new WeakMap<Archive, Remembered<SourceSentences>>();
const mostKnown = 120;

/** The passages that a claim might rest on, the best first; those that it rests on already are left out. */
export const findCandidates: Handler<'claims.candidates'> = (desk, { claimId }) =>
  desk.archive.snapshot(() => {
    const { archive } = desk;
    const claim = claimOrRefuse(desk, claimId);
    const sought = soughtClaim(claim.words, readStory(archive, claim.storyId)?.fields.language ?? '');
    const own = readStoryCaptures(archive, claim.storyId);
    const found = within(archive, sought, own);
    if ((found[0]?.score ?? 0) < nearEnough) {
      const ownIds = new Set(own.map(({ captureId }) => captureId));
      found.push(...within(archive, sought, capturesWith(archive, claim.words).filter(({ captureId }) => !ownIds.has(captureId))));
    }
    const restsOn = (place: EvidenceCandidate): boolean =>
      claim.evidence.some(({ captureId, passage }) => captureId === place.captureId && overlap(passage.position, place.passage.position));
    return found
      .toSorted((a, b) => b.score - a.score)
      .filter((candidate) => !restsOn(candidate))
      .slice(0, mostOffered);
  });

function within(archive: Archive, sought: SoughtClaim, captures: readonly StoryCapture[]): EvidenceCandidate[] {
  return captures.flatMap(({ captureId }) =>
    candidatesIn(sought, sentencesOf(archive, captureId), mostOfOneCapture).flatMap(({ start, end, score, shared }): EvidenceCandidate[] => {
      const place = quotedPlace(archive, captureId, { start, end });
      // A passage begins before its sentence where that would cut a character in two.
      const from = place?.passage.position?.start ?? start;
      return place === null ? [] : [{ ...place, score, shared: shared.map((span) => ({ start: span.start - from, end: span.end - from })) }];
    }),
  );
}

function sentencesOf(archive: Archive, captureId: string): SourceSentences {
  let ofArchive = known.get(archive);
  if (ofArchive === undefined) known.set(archive, (ofArchive = new Remembered(mostKnown)));
  return ofArchive.get(captureId, () => sourceSentences(readyCapture(archive, captureId).words));
}

type Span = { start: number; end: number };

function overlap(one: Span | null, other: Span | null): boolean {
  return one !== null && other !== null && one.start < other.end && other.start < one.end;
}
