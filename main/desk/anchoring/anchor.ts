import { passageAt, passageFinder, type Candidate } from '../../../domain/sources/anchor.ts';
import type { AnchoringRecord } from '../../../domain/sources/anchoring.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import type { Desk } from '../desk.ts';
import { noSuchCapture } from '../sources/refusals.ts';
import { readCapture, readReadable } from '../sources/store.ts';
import {
  anchoringKey,
  insertAnchoring,
  readAnchorings,
  readAnchoringsOfSource,
  readLaterCaptures,
  readRestingPassages,
  type RestingPassage,
} from './store.ts';

/** How many passages of a source a new capture holds for certain, how many wait for a person, how many it has lost. */
export type Anchored = { found: number; waiting: number; lost: number };

/**
 * Looks in a new capture for everything that rests on an earlier one of the same source, from where each stood last.
 * To be called inside the transaction that stores the capture.
 */
export function anchorInNewCapture(desk: Desk, captureId: string): Anchored {
  const { archive } = desk;
  const capture = readCapture(archive, captureId);
  if (capture === undefined) throw noSuchCapture();
  const anchored: Anchored = { found: 0, waiting: 0, lost: 0 };
  const resting = readRestingPassages(archive, capture.sourceId).filter((passage) => passage.captureId !== captureId);
  if (resting.length === 0) return anchored;
  const look = lookerIn(desk, captureId);
  const earlier = readAnchoringsOfSource(archive, capture.sourceId);
  for (const passage of resting) {
    const record = look(passage, earlier.get(anchoringKey(passage.target, passage.targetId)) ?? []);
    insertAnchoring(archive, passage.target, passage.targetId, record);
    anchored[countedAs(record)]++;
  }
  return anchored;
}

/**
 * Looks for a passage that was just marked in a capture in those made after it, but for those in which it was looked for
 * already. To be called inside the transaction that stores the passage.
 */
export function anchorInLaterCaptures(desk: Desk, passage: RestingPassage): void {
  const records = new Map(
    readAnchorings(desk.archive, passage.target, passage.targetId).map((record) => [record.captureId, record]),
  );
  const earlier: AnchoringRecord[] = [];
  for (const captureId of readLaterCaptures(desk.archive, passage.captureId)) {
    const known = records.get(captureId);
    const record = known ?? lookerIn(desk, captureId)(passage, earlier);
    if (known === undefined) insertAnchoring(desk.archive, passage.target, passage.targetId, record);
    earlier.unshift(record);
  }
}

type Looker = (passage: RestingPassage, earlier: readonly AnchoringRecord[]) => AnchoringRecord;

/** Looks for passages in one capture; `earlier` is what became of each in captures before it, the newest first. */
function lookerIn(desk: Desk, captureId: string): Looker {
  const text = textOf(desk, captureId);
  const find = passageFinder(text);
  const found = { captureId, at: desk.now(), actor: desk.actor };
  return ({ passage }, earlier) => {
    const stood = earlier.find((record) => record.passage !== null)?.passage ?? passage;
    const anchoring = find(stood);
    switch (anchoring.kind) {
      case 'certain':
        return { ...found, state: 'found', passage: passageAt(text, anchoring.start, anchoring.end), candidates: [] };
      case 'ambiguous': {
        const candidates = anchoring.candidates.map(({ start, end, score }) => ({ start, end, score }));
        const turnedDown = whoTurnedDown(desk, text, anchoring.candidates, earlier);
        if (turnedDown === undefined) return { ...found, state: 'waiting', passage: null, candidates };
        return { ...found, state: 'dropped', actor: turnedDown, passage: null, candidates };
      }
      case 'lost':
        // Words outside of the readable text can't be looked for in it, so that they are not there says nothing.
        return { ...found, state: stood.position === null ? 'waiting' : 'lost', passage: null, candidates: [] };
    }
  };
}

/**
 * Who said of an earlier capture that the passage is not there any more, where all that is offered now was offered
 * then: the same words need not be turned down twice.
 */
function whoTurnedDown(
  desk: Desk,
  text: string,
  candidates: readonly Candidate[],
  [latest]: readonly AnchoringRecord[],
): string | undefined {
  if (latest?.state !== 'dropped') return undefined;
  const earlierText = textOf(desk, latest.captureId);
  const offered = new Set(latest.candidates.map(({ start, end }) => earlierText.slice(start, end)));
  return candidates.every(({ start, end }) => offered.has(text.slice(start, end))) ? latest.actor : undefined;
}

function textOf(desk: Desk, captureId: string): string {
  const text = readReadable(desk.archive, captureId);
  if (text === undefined) throw noSuchCapture();
  return readableText(text.readable);
}

function countedAs({ state }: AnchoringRecord): keyof Anchored {
  if (state === 'found') return 'found';
  return state === 'waiting' ? 'waiting' : 'lost';
}
