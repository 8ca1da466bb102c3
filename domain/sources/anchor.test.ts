import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage, passageAt, standsAt } from './anchor.ts';
import { passageSchema } from './passage.ts';

const report =
  'The harbour board met on Tuesday. It said no ship had been turned away. The ferry to the island sailed as usual.\n\n' +
  'A spokesperson denied the claim. It said no ship had been turned away. Two captains disagreed in writing.';
const passageOf = (text: string, exact: string, from = 0) => {
  const start = text.indexOf(exact, from);
  return passageAt(text, start, start + exact.length);
};

describe('a passage', () => {
  it('keeps its words, its surroundings and its place', () => {
    const passage = passageOf(report, 'The ferry to the island');
    expect(passageSchema.parse(passage)).toEqual(passage);
    expect(standsAt(report, passage)).toBe(true);
    expect(report).toContain(passage.prefix + passage.exact + passage.suffix);
  });

  it('takes a character whole', () => {
    const text = 'a 🚢 sailed';
    expect(passageAt(text, 3, 5).exact).toBe('🚢 ');
    expect(passageAt(text, 4, 6).prefix).toBe('a 🚢'.slice(0, passageAt(text, 4, 6).position?.start));
  });

  it.each([
    [-1, 2],
    [3, 3],
    [0, report.length + 1],
  ])('can not span %i to %i', (start, end) => {
    expect(() => passageAt(report, start, end)).toThrow(RangeError);
  });
});

describe('looking for a passage', () => {
  it('finds it in the text it was taken from, and tells equal words apart by what stands around them', () => {
    for (const from of [0, 60, 120]) {
      const passage = passageOf(report, 'no ship had been turned away', from);
      expect(findPassage(report, passage)).toEqual({ kind: 'certain', ...passage.position });
    }
  });

  it('finds it where words far from it have changed', () => {
    const passage = passageOf(report, 'Two captains disagreed');
    const later = `Updated at noon. ${report}`;
    expect(findPassage(later, passage)).toMatchObject({ kind: 'certain', start: later.indexOf('Two captains') });
  });

  it('asks a person where its surroundings are gone', () => {
    const found = findPassage('Somebody else said: no ship had been turned away. So they did.', passageOf(report, 'no ship had been turned away'));
    expect(found.kind).toBe('ambiguous');
  });

  it('offers what comes near where its words have changed', () => {
    const later = report.replace('The ferry to the island sailed as usual', 'The ferry to the islands sailed late as usual');
    const found = findPassage(later, passageOf(report, 'The ferry to the island sailed as usual'));
    expect(found.kind).toBe('ambiguous');
    if (found.kind !== 'ambiguous') return;
    const [best] = found.candidates;
    expect(later.slice(best.start, best.end)).toContain('island');
    expect(best.score).toBeGreaterThan(0.5);
    expect(best.score).toBeLessThan(1);
  });

  it('says that it is lost where nothing comes near', () => {
    expect(findPassage('Rain is expected in the valleys all week.', passageOf(report, 'Two captains disagreed in writing'))).toEqual({ kind: 'lost' });
  });

  it.each([
    ['Arabic', 'قال السفير إن الخطة قائمة. وقال الوزير إن الخطة قائمة.'],
    ['Japanese', '首相は国会で計画はないと述べた。大使は別の場で計画はないと述べた。'],
  ])('works in %s', (_language, text) => {
    const words = text.slice(12, 20);
    const passage = passageOf(text, words, 12);
    expect(findPassage(`… ${text}`, passage)).not.toMatchObject({ kind: 'lost' });
    expect(findPassage(text, passage)).toEqual({ kind: 'certain', ...passage.position });
  });

  it('finds a long passage by its ends when its middle has changed', () => {
    const grafs = Array.from({ length: 60 }, (_, at) => `Paragraph ${at} tells what was seen at pier ${at * 7} that day.`);
    const text = grafs.join(' ');
    const passage = passageAt(text, 200, 2000);
    const later = text.replace('pier 140', 'the old pier');
    const found = findPassage(later, passage);
    expect(found).toMatchObject({ kind: 'ambiguous' });
    if (found.kind === 'ambiguous') expect(found.candidates[0].start).toBe(200);
  });

  it('takes a second at most for the longest passage in a long text', () => {
    const text = 'no ship had been turned away from it '.repeat(20_000);
    const started = performance.now();
    findPassage(text, { exact: 'x'.repeat(20_000), prefix: '', suffix: '', position: null });
    findPassage(text, { exact: 'no ship', prefix: 'a', suffix: 'b', position: null });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

/** Few words, so that the same ones stand in many places. */
const words = fc.constantFrom('the', 'board', 'said', 'no', 'ship', 'sailed', 'on', 'Tuesday.', '港', 'قال', '🚢');
const documents = fc.array(words, { minLength: 3, maxLength: 120 });
type Edit = { at: number; remove: number; insert: string[] };
const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({ at: fc.nat(120), remove: fc.nat(12), insert: fc.array(fc.oneof(words, fc.constantFrom('new', 'words', 'here')), { maxLength: 6 }) }),
  { maxLength: 4 },
);

/** Words with a mark on those of the passage, so that the truth can be followed through any edit. */
type Marked = { word: string; mark: number }[];
const textOf = (document: Marked) => document.map(({ word }) => word).join(' ');
const edited = (document: Marked, changes: readonly Edit[]) =>
  changes.reduce((now, { at, remove, insert }) => now.toSpliced(at % (now.length + 1), remove, ...insert.map((word) => ({ word, mark: -1 }))), document);

describe('over random documents and edits', () => {
  it('a certain place is always the right one, and a place that is left is always among the candidates', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.integer({ min: 1, max: 8 }), edits, (document, from, count, changes) => {
        const first = from % document.length;
        const last = Math.min(document.length, first + count);
        const marked: Marked = document.map((word, at) => ({ word, mark: at >= first && at < last ? at : -1 }));
        const start = textOf(marked.slice(0, first)).length + (first === 0 ? 0 : 1);
        const text = textOf(marked);
        const passage = passageAt(text, start, start + document.slice(first, last).join(' ').length);

        const later = edited(marked, changes);
        const laterText = textOf(later);
        const found = findPassage(laterText, passage);
        const firstNow = later.findIndex(({ mark }) => mark === first);
        const isWhole = firstNow >= 0 && document.slice(first, last).every((_, at) => later[firstNow + at]?.mark === first + at);
        const now = textOf(later.slice(0, Math.max(0, firstNow))).length + (firstNow > 0 ? 1 : 0);

        if (found.kind === 'certain') {
          expect(laterText.slice(found.start, found.end)).toBe(passage.exact);
          expect({ isWhole, start: found.start }).toEqual({ isWhole: true, start: now });
        } else if (isWhole) {
          expect(found.kind).toBe('ambiguous');
          if (found.kind === 'ambiguous' && found.candidates.length < 10) {
            expect(found.candidates.map((candidate) => candidate.start)).toContain(now);
          }
        }
      }),
      { numRuns: 10_000, seed: 20230524 },
    );
  });
});
