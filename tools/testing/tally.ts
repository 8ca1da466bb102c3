/** How many checks a stage made, by outcome. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** A stage that is one check: it passed if its command did. */
export function oneCheck(status: number): Tally {
  return status === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

/** A runner's counts with its exit status: a run that ended badly has at least one failure, whatever it counted. */
export function withStatus(counts: Tally, status: number): Tally {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function closingLine(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`;
}
