import type { VerdictValue } from './claim.ts';

/** What merging must know of a verdict. */
export type MergedVerdict = { id: string; verdict: VerdictValue; at: number; wordsHash: string };

/**
 * What becomes of the history of a claim when a copy of it comes back.
 * - `same`: it has nothing new.
 * - `add`: these follow what is here, or say the same as what was said here meanwhile.
 * - `conflict`: both went on apart and differ, or one of them was changed. Nothing is taken; a person looks at both and decides.
 */
export type Merge<Verdict extends MergedVerdict> =
  | { kind: 'same' }
  | { kind: 'add'; verdicts: readonly Verdict[] }
  | { kind: 'conflict'; ours: Verdict; theirs: Verdict };

/** Both histories the first one first. */
export function mergeHistories<Verdict extends MergedVerdict>(ours: readonly Verdict[], theirs: readonly Verdict[]): Merge<Verdict> {
  const here = new Map(ours.map((verdict) => [verdict.id, verdict]));
  const changed = theirs.find((verdict) => here.has(verdict.id) && !isSame(verdict, here.get(verdict.id)!));
  if (changed !== undefined) return { kind: 'conflict', ours: here.get(changed.id)!, theirs: changed };
  const added = theirs.filter(({ id }) => !here.has(id));
  const [first, last] = [added[0], added.at(-1)];
  if (first === undefined || last === undefined) return { kind: 'same' };
  const there = new Set(theirs.map(({ id }) => id));
  const lastHere = ours.at(-1);
  const follows = lastHere === undefined || (there.has(lastHere.id) && first.at > lastHere.at);
  return follows || saysTheSame(lastHere, last) ? { kind: 'add', verdicts: added } : { kind: 'conflict', ours: lastHere, theirs: last };
}

function saysTheSame(a: MergedVerdict, b: MergedVerdict): boolean {
  return a.verdict === b.verdict && a.wordsHash === b.wordsHash;
}

function isSame(a: MergedVerdict, b: MergedVerdict): boolean {
  return saysTheSame(a, b) && a.at === b.at;
}
