/** What thinning needs to know of a version. `at` is in UTC milliseconds, `actor` who wrote what is new in it. */
export type ThinnableVersion = { id: string; at: number; actor: string; kind: 'auto' | 'named' | 'filed' | 'published' | 'restore' };

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * Which automatic versions may go: all are kept for 24 hours, then the last of each hour for 7 days, then the last of
 * each day (hours and days of UTC). Versions that a person made on purpose always stay, and so does the last of each person's
 * before another went on: it says who wrote what.
 */
export function versionsToThin(versions: readonly ThinnableVersion[], now: number): string[] {
  const newestFirst = versions.filter((version) => version.kind === 'auto').toSorted((a, b) => b.at - a.at);
  const taken = new Set<string>();
  return newestFirst
    .filter((version, at) => {
      if (at > 0 && newestFirst[at - 1]!.actor !== version.actor) return false;
      const span = spanOf(version.at, now);
      if (span === undefined) return false;
      const superfluous = taken.has(span);
      taken.add(span);
      return superfluous;
    })
    .map((version) => version.id);
}

/** The stretch of time of which one version is enough; undefined where each counts. */
function spanOf(at: number, now: number): string | undefined {
  const age = now - at;
  if (age < day) return undefined;
  return age < 7 * day ? `hour ${Math.floor(at / hour)}` : `day ${Math.floor(at / day)}`;
}
