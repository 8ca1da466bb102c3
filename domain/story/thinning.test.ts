import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { versionsToThin, type ThinnableVersion } from './thinning.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2023, 4, 24, 12, 30);

const auto = (age: number): ThinnableVersion => ({ id: String(age), at: now - age, actor: 'ada', kind: 'auto' });
const keptOf = (versions: ThinnableVersion[], at = now): ThinnableVersion[] => {
  const gone = new Set(versionsToThin(versions, at));
  return versions.filter((version) => !gone.has(version.id));
};

describe('thinning', () => {
  it('keeps everything of the last day', () => {
    const today = [0, 1, 2, 3].map((at) => auto(at * minute));
    expect(keptOf(today)).toEqual(today);
  });

  it('keeps the last of each hour for a week', () => {
    const [late, early, hourBefore] = [auto(2 * day), auto(2 * day + 5 * minute), auto(2 * day + hour)];
    expect(keptOf([late, early, hourBefore])).toEqual([late, hourBefore]);
  });

  it('keeps the last of each day after that', () => {
    const [late, early, dayBefore] = [auto(9 * day), auto(9 * day + 3 * hour), auto(10 * day)];
    expect(keptOf([early, late, dayBefore])).toEqual([late, dayBefore]);
  });

  it('keeps the last version of each person before another went on', () => {
    const versions = [auto(2 * day), { ...auto(2 * day + minute), actor: 'ben' }, { ...auto(2 * day + 2 * minute), actor: 'ben' }];
    expect(keptOf(versions)).toEqual(versions.slice(0, 2));
  });

  it('never touches what a person kept on purpose', () => {
    const kinds = ['named', 'filed', 'published', 'restore'] as const;
    const versions = kinds.map((kind, at) => ({ id: kind, at: now - 30 * day - at, actor: 'ada', kind }));
    expect(keptOf(versions)).toEqual(versions);
  });

  const ages = fc
    .uniqueArray(fc.integer({ min: 0, max: 20 * day }), { maxLength: 60 })
    .map((moments) => moments.map((moment) => auto(moment)));

  it('leaves a version for every day on which there was one', () => {
    const days = (versions: ThinnableVersion[]) => new Set(versions.map((version) => Math.floor(version.at / day)));
    fc.assert(
      fc.property(ages, (versions) => {
        expect(days(keptOf(versions))).toEqual(days(versions));
      }),
    );
  });

  it('comes to the same whether it ran often or once', () => {
    fc.assert(
      fc.property(ages, (versions) => {
        const distinct = [...new Map(versions.map((version) => [version.id, version])).values()];
        const later = now + 10 * day;
        expect(keptOf(keptOf(distinct), later)).toEqual(keptOf(distinct, later));
      }),
    );
  });
});
