import type { AnchoringKey } from '../../../contract/annotations.ts';
import { Refusal } from '../../../contract/errors.ts';
import { standsAt } from '../../../domain/sources/anchor.ts';
import type { Passage } from '../../../domain/sources/passage.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { noSuchCapture } from '../sources/refusals.ts';
import { readCapture, readReadable } from '../sources/store.ts';
import { readAnchorings, updateAnchoring } from './store.ts';
import { tellAnchored } from './tell.ts';
import { countWaitingIn } from './waiting.ts';

export const countWaiting: Handler<'anchoring.waiting'> = (desk) => ({ waiting: countWaitingIn(desk.archive) });

export const placePassage: Handler<'anchoring.place'> = (desk, { passage, ...key }) => {
  decide(desk, key, () => {
    mustStandThere(desk, key.captureId, passage);
    return { state: 'placed', passage };
  });
  return null;
};

export const dropPassage: Handler<'anchoring.drop'> = (desk, key) => {
  decide(desk, key, () => ({ state: 'dropped', passage: null }));
  return null;
};

export const reopenPassage: Handler<'anchoring.reopen'> = (desk, key) => {
  decide(desk, key, () => ({ state: 'waiting', passage: null }));
  return null;
};

type Decision = { state: 'placed'; passage: Passage } | { state: 'dropped' | 'waiting'; passage: null };

/** What the desk found for certain needs no person; all else a person may decide, and decide again. */
function decide(desk: Desk, key: AnchoringKey, decision: () => Decision): void {
  const sourceId = desk.archive.transaction(() => {
    const before = readAnchorings(desk.archive, key.target, key.targetId).find(({ captureId }) => captureId === key.captureId);
    const capture = readCapture(desk.archive, key.captureId);
    if (before === undefined || capture === undefined) throw notLookedFor();
    if (before.state === 'found') throw foundAlready();
    updateAnchoring(desk.archive, key, { ...decision(), at: desk.now(), actor: desk.actor });
    return capture.sourceId;
  });
  tellAnchored(desk, sourceId);
}

/** @throws Refusal where a passage with a position does not stand in the capture's text */
function mustStandThere(desk: Desk, captureId: string, passage: Passage): void {
  const text = readReadable(desk.archive, captureId);
  if (text === undefined) throw noSuchCapture();
  if (passage.position !== null && !standsAt(readableText(text.readable), passage))
    throw new Refusal('invalid-input', {
      happened: 'These words do not stand at that place of the newer copy.',
      kept: 'The passage still waits.',
      next: 'Choose one of the places offered, or select the words again.',
    });
}

function notLookedFor(): Refusal {
  return new Refusal('not-found', {
    happened: 'This passage is not one of those that were looked for in that copy of the source.',
    kept: 'Nothing was changed.',
  });
}

function foundAlready(): Refusal {
  return new Refusal('conflict', {
    happened: 'These words stand in the newer copy unchanged.',
    kept: 'They stay where they were found.',
  });
}
