import { z } from 'zod';
import { comparedFacts, type CaptureSide, type ChangedFact, type PassageInDifference } from '../../../contract/difference.ts';
import { changedWords, differenceOf } from '../../../domain/sources/difference/difference.ts';
import { readAboutTarget } from '../anchoring/about.ts';
import { anchoringKey, readAnchoringsOfSource, readRestingPassages } from '../anchoring/store.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { noSuchCapture } from '../sources/refusals.ts';
import { readCapture, readCaptureFacts, readReadable, readSource } from '../sources/store.ts';

/** How one capture differs from another, with what became of every passage that stood in the first. */
export const compareCaptures: Handler<'captures.difference'> = (desk, { earlierId, laterId }) =>
  desk.archive.snapshot(() => {
    const earlier = sideOf(desk, earlierId);
    const later = sideOf(desk, laterId);
    const rows = differenceOf(earlier.readable, later.readable);
    const source = readSource(desk.archive, later.sourceId);
    const ofOneSource = earlier.sourceId === later.sourceId;
    return {
      sourceId: ofOneSource ? later.sourceId : null,
      sourceTitle: source?.csl.title ?? '',
      earlier: earlier.side,
      later: later.side,
      changedFacts: changedFacts(earlier.side, later.side),
      words: changedWords(rows),
      rows: JSON.stringify(rows),
      passages: ofOneSource ? passagesIn(desk, later.sourceId, earlierId, laterId) : [],
    };
  });

function sideOf(desk: Desk, captureId: string) {
  const capture = readCapture(desk.archive, captureId);
  const text = readReadable(desk.archive, captureId);
  const facts = readCaptureFacts(desk.archive, captureId);
  if (capture === undefined || text === undefined || facts === undefined) throw noSuchCapture();
  const isConfidential = readSource(desk.archive, capture.sourceId)?.agreement.confidential === true;
  const said = saidOfItself.parse(JSON.parse(facts));
  const named = isConfidential ? { title: '', authors: [], site: '' } : said;
  const { title, authors, site } = named;
  const { published, updated, section } = said;
  const side: CaptureSide = {
    captureId,
    capturedAt: capture.capturedAt,
    language: text.language,
    title,
    authors: authors.join(', '),
    site,
    published,
    updated,
    section,
  };
  return { sourceId: capture.sourceId, readable: text.readable, side };
}

/** Captures of before the library do not say what their page was called; what is written by hand says nothing of itself. */
const saidOfItself = z.object({
  title: z.string().default(''),
  authors: z.array(z.string()).default([]),
  site: z.string().default(''),
  published: z.string().default(''),
  updated: z.string().default(''),
  section: z.string().default(''),
});

/** What only one of the two says is not told as a change: it may not have been looked for in the other. */
function changedFacts(earlier: CaptureSide, later: CaptureSide): ChangedFact[] {
  return comparedFacts
    .map((fact) => ({ fact, earlier: earlier[fact], later: later[fact] }))
    .filter((change) => change.earlier !== change.later && change.earlier !== '' && (change.later !== '' || change.fact === 'updated'));
}

function passagesIn(desk: Desk, sourceId: string, earlierId: string, laterId: string): PassageInDifference[] {
  const records = readAnchoringsOfSource(desk.archive, sourceId);
  return readRestingPassages(desk.archive, sourceId)
    .flatMap((resting): PassageInDifference[] => {
      const fates = records.get(anchoringKey(resting.target, resting.targetId)) ?? [];
      const fate = fates.find(({ captureId }) => captureId === laterId);
      const stood =
        resting.captureId === earlierId
          ? resting.passage
          : (fates.find(({ captureId }) => captureId === earlierId)?.passage ?? undefined);
      if (fate === undefined || stood === undefined) return [];
      const { about, storyId } = readAboutTarget(desk.archive, resting.target, resting.targetId);
      return [
        {
          target: resting.target,
          targetId: resting.targetId,
          state: fate.state,
          words: stood.exact,
          about,
          storyId,
          earlierStart: stood.position?.start ?? null,
          laterStart: fate.passage?.position?.start ?? null,
        },
      ];
    })
    .toSorted((a, b) => (a.earlierStart ?? Infinity) - (b.earlierStart ?? Infinity));
}
