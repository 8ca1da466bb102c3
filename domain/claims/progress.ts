import type { ClaimMark } from './state.ts';

/** How far claims are checked. `stale` were checked once; what waits for work is `open`. */
export type Progress = { checked: number; stale: number; open: number };

/** Where a claim stands on the way; null where its words are no longer in the copy. */
export function stageOf(mark: ClaimMark): keyof Progress | null {
  switch (mark) {
    case 'unanchored':
      return null;
    case 'unchecked':
    case 'needs-work':
      return 'open';
    case 'stale-text':
    case 'stale-source':
      return 'stale';
    case 'verified':
    case 'disputed':
    case 'false':
    case 'cannot-be-verified':
    case 'opinion':
      return 'checked';
  }
}

/** The progress of a story's claims, and of those of each graf that has some, in the order of the copy. */
export function progressOf(claims: readonly { graf: number; mark: ClaimMark }[]): Progress & { grafs: (Progress & { graf: number })[] } {
  const all: Progress = { checked: 0, stale: 0, open: 0 };
  const grafs = new Map<number, Progress & { graf: number }>();
  for (const { graf, mark } of claims) {
    const stage = stageOf(mark);
    if (stage === null) continue;
    const own = grafs.get(graf) ?? { graf, checked: 0, stale: 0, open: 0 };
    grafs.set(graf, own);
    own[stage]++;
    all[stage]++;
  }
  return { ...all, grafs: [...grafs.values()].toSorted((a, b) => a.graf - b.graf) };
}
