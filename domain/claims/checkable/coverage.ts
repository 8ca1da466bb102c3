/** How much of what could be checked claims are laid over. */
export type Coverage = { covered: number; all: number };

type Stretch = { blockId: string; start: number; end: number };

/**
 * Tells whether claims lie over something: over all of its words, or over at least half of them, as where a claim covers
 * "31" of "31 members".
 */
export function coveredBy(claims: readonly Stretch[]): (stretches: readonly Stretch[]) => boolean {
  const inBlock = new Map<string, { start: number; end: number }[]>();
  for (const { blockId, start, end } of claims.toSorted((a, b) => a.start - b.start)) {
    const runs = inBlock.get(blockId) ?? [];
    inBlock.set(blockId, runs);
    const last = runs.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return (stretches) => {
    let [all, under] = [0, 0];
    for (const { blockId, start, end } of stretches) {
      all += end - start;
      for (const run of inBlock.get(blockId) ?? []) under += Math.max(0, Math.min(end, run.end) - Math.max(start, run.start));
    }
    return all > 0 && under * 2 >= all;
  };
}

/** In whole per cent, never rounded up to all of it; 100 where there is nothing to cover. */
export function coveragePercent({ covered, all }: Coverage): number {
  return all === 0 ? 100 : Math.floor((100 * covered) / all);
}
