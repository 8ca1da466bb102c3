import { v7 as newUuid } from 'uuid';
import type { Claim } from '../../contract/claims.ts';
import { errorText } from '../../contract/errors.ts';
import type { Result } from '../../contract/result.ts';
import { send } from '../bridge.ts';
import type { PastedRange, RangesHandle, Stretches } from '../editor/index.ts';
import { showToast } from '../ui/toasts.tsx';

type Copy = { ranges: RangesHandle; storyId: string; claims: readonly Claim[] };

/**
 * Words of claims were pasted where the claims do not stand. Those cut from another story bring theirs along; whether a claim
 * is about a copy of its words too, nobody but a person knows.
 */
export function takeInPasted(copy: Copy, pasted: readonly PastedRange[]): void {
  // The copy may be edited before the person, or the archive, answers.
  const followed = pasted.map(({ id, segments, taken }) => {
    const following = newUuid();
    copy.ranges.adopt(following, { kind: 'anchored', segments });
    return { claimId: id, claim: copy.claims.find((claim) => claim.id === id), following, taken };
  });
  askToAttach(copy, followed.flatMap(({ claim, following }) => (claim === undefined ? [] : [{ claim, following }])));
  const fromElsewhere = followed.filter(({ claim }) => claim === undefined);
  void bringAlong(copy, fromElsewhere.filter(({ taken }) => taken === 'cut'));
  askToRepeat(copy, fromElsewhere.filter(({ taken }) => taken === 'copied'));
}

function askToAttach({ ranges }: Copy, asked: readonly { claim: Claim; following: string }[]): void {
  if (asked.length === 0) return;
  const numbers = asked.map(({ claim }) => claim.number);
  const which = numbers.length === 1 ? `claim ${numbers[0]}` : `claims ${numbers.join(', ')}`;
  const attach = async (claimId: string, following: string): Promise<void> => {
    const segments = takePlace(ranges, following);
    if (segments === null) return;
    const { seq } = ranges.extend(claimId, segments);
    tellRefused(await send('claims.extend', { claimId, seq, segments }));
  };
  showToast({
    tone: 'done',
    words: `The pasted words carry ${which}: attach ${numbers.length === 1 ? 'it' : 'them'} here too?`,
    action: { label: 'Attach', perform: () => asked.forEach(({ claim, following }) => void attach(claim.id, following)) },
  });
}

type Followed = { claimId: string; following: string };

async function bringAlong(copy: Copy, cut: readonly Followed[]): Promise<void> {
  const staying: Followed[] = [];
  for (const { claimId, following } of cut) {
    // Not while the editor still tells of the update that pasted: the update must be on its way before what stands in it.
    await Promise.resolve();
    const segments = takePlace(copy.ranges, following);
    if (segments === null) continue;
    const { seq } = copy.ranges.add(claimId, segments);
    const result = await send('claims.move', { claimId, storyId: copy.storyId, seq, segments });
    if (result.ok) continue;
    copy.ranges.drop(claimId);
    if (result.error.kind !== 'conflict') tellRefused(result);
    else {
      copy.ranges.adopt(following, { kind: 'anchored', segments });
      staying.push({ claimId, following });
    }
  }
  askToRepeat(copy, staying);
}

function askToRepeat({ ranges, storyId }: Copy, asked: readonly Followed[]): void {
  if (asked.length === 0) return;
  const repeat = async ({ claimId, following }: Followed): Promise<void> => {
    const segments = takePlace(ranges, following);
    if (segments === null) return;
    const newClaimId = newUuid();
    const { seq } = ranges.add(newClaimId, segments);
    const result = await send('claims.repeat', { claimId, newClaimId, storyId, seq, segments });
    if (!result.ok) ranges.drop(newClaimId);
    tellRefused(result);
  };
  showToast({
    tone: 'done',
    words: 'The pasted words are claimed in another story: claim them here too?',
    action: { label: 'Claim', perform: () => asked.forEach((one) => void repeat(one)) },
  });
}

/** Where words stand that were followed until now; null where they are gone. */
function takePlace(ranges: RangesHandle, following: string): Stretches | null {
  const place = ranges.place(following);
  ranges.drop(following);
  return place?.kind === 'anchored' ? place.segments : null;
}

function tellRefused(result: Result<unknown>): void {
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
}
