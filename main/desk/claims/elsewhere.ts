import { Refusal } from '../../../contract/errors.ts';
import { recordAct } from '../audit/record.ts';
import { moveThreadsOfClaim } from '../comments/store.ts';
import type { Handler } from '../handlers.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { claimOrRefuse, makeClaim, mustStandInCopy, told } from './commands.ts';
import { attach } from './evidence.ts';
import { writePlace, writeStory } from './store.ts';

/** Claims whose words went into another story. */

export const moveClaim: Handler<'claims.move'> = (desk, { claimId, storyId, seq, segments }) => {
  const from = desk.archive.transaction(() => {
    storyOrRefuse(desk, storyId);
    const claim = claimOrRefuse(desk, claimId);
    if (claim.place.kind === 'anchored') throw stillInItsStory();
    mustStandInCopy(desk, storyId, seq, segments);
    writeStory(desk.archive, claimId, storyId, desk.now());
    moveThreadsOfClaim(desk.archive, claimId, storyId);
    writePlace(desk.archive, storyId, claimId, { kind: 'anchored', segments });
    recordAct(desk, 'claim.move', { claimId, from: claim.storyId, storyId, words: claimOrRefuse(desk, claimId).words });
    return claim.storyId;
  });
  desk.emit({ name: 'claims.changed', storyId: from });
  for (const concerned of [from, storyId]) desk.emit({ name: 'comments.changed', storyId: concerned });
  return told(desk, claimOrRefuse(desk, claimId));
};

export const repeatClaim: Handler<'claims.repeat'> = (desk, { claimId, newClaimId, storyId, seq, segments }) => {
  desk.archive.transaction(() => {
    const { kind, risk, note, evidence } = claimOrRefuse(desk, claimId);
    makeClaim(desk, { storyId, claimId: newClaimId, seq, segments, kind, risk, note });
    for (const { captureId, passage, locator, relation } of evidence) {
      attach(desk, { claimId: newClaimId, captureId, passage, locator, relation });
    }
  });
  return told(desk, claimOrRefuse(desk, newClaimId));
};

function stillInItsStory(): Refusal {
  return new Refusal('conflict', {
    happened: 'The claim still stands in its own story.',
    kept: 'It stays there.',
    next: 'Claim these words as well, if they are to be checked here too.',
  });
}
