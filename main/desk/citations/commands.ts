import { Refusal } from '../../../contract/errors.ts';
import type { Citation } from '../../../contract/views.ts';
import { standsAt } from '../../../domain/sources/anchor.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { canBeCited, termsOfPassage, type Terms } from '../../../domain/sources/terms.ts';
import { anchorInLaterCaptures } from '../anchoring/anchor.ts';
import { readMarkedPassages } from '../citing/terms-store.ts';
import type { DeskInput } from '../commands.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { noSuchCapture } from '../sources/refusals.ts';
import { readAgreementOfCapture, readReadable } from '../sources/store.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { insertCitation, placeItem, readCitation, readCitations } from './store.ts';

export const createCitation: Handler<'citations.create'> = (desk, input) => {
  const { storyId, captureId, passage, locator, joinTo, prefix = '', suffix = '' } = input;
  const id = desk.newId();
  desk.archive.transaction(() => {
    storyOrRefuse(desk, storyId);
    mustBeCitable(desk, input);
    const joined = joinTo === undefined ? undefined : citationOrRefuse(desk, joinTo);
    if (joined !== undefined && joined.storyId !== storyId) throw noSuchCitation();
    insertCitation(desk.archive, {
      id,
      storyId,
      captureId,
      passage,
      locator,
      prefix,
      suffix,
      joinedTo: joined?.id ?? null,
      place: joined?.items.length ?? 0,
      createdAt: desk.now(),
      actor: desk.actor,
    });
    anchorInLaterCaptures(desk, { target: 'citation', targetId: id, captureId, passage });
  });
  desk.emit({ name: 'citations.changed', storyId });
  return citationOrRefuse(desk, id);
};

/** @throws Refusal where the words do not stand there, or may not be used */
function mustBeCitable(desk: Desk, { captureId, passage }: DeskInput<'citations.create'>): void {
  const text = readReadable(desk.archive, captureId);
  const agreement = readAgreementOfCapture(desk.archive, captureId);
  if (text === undefined || agreement === undefined) throw noSuchCapture();
  // Words on the page that the readable text leaves out, such as a caption’s, have no position to be checked.
  if (passage.position !== null && !standsAt(readableText(text.readable), passage)) throw wordsMoved();
  const { terms } = termsOfPassage(passage, agreement, readMarkedPassages(desk.archive, captureId));
  if (!canBeCited(terms)) throw notToBeCited(terms);
}

export const arrangeCitation: Handler<'citations.arrange'> = (desk, { citationId, items }) => {
  const storyId = desk.archive.transaction(() => {
    const citation = citationOrRefuse(desk, citationId);
    const placed = new Set(items.map(({ id }) => id));
    if (!placed.has(citation.id) || placed.size < items.length) throw wrongArrangement();
    for (const { id } of items) {
      const whole = citationOrRefuse(desk, id);
      // Of another citation only what stands alone can be taken in: nothing may lose what is joined to it.
      const isFree = whole.id === citation.id || (whole.storyId === citation.storyId && whole.items.length === 1);
      if (!isFree) throw wrongArrangement();
    }
    for (const { id, prefix, suffix, locator } of citation.items)
      if (!placed.has(id)) placeItem(desk.archive, { id, prefix, suffix, locator, joinedTo: null, place: 0 });
    for (const [place, item] of items.entries())
      placeItem(desk.archive, { ...item, place, joinedTo: item.id === citation.id ? null : citation.id });
    return citation.storyId;
  });
  desk.emit({ name: 'citations.changed', storyId });
  return citationOrRefuse(desk, citationId);
};

export const listCitations: Handler<'citations.list'> = (desk, { storyId }) => {
  storyOrRefuse(desk, storyId);
  return readCitations(desk.archive, storyId);
};

function citationOrRefuse(desk: Desk, id: string): Citation {
  const citation = readCitation(desk.archive, id);
  if (citation === undefined) throw noSuchCitation();
  return citation;
}

function wordsMoved(): Refusal {
  return new Refusal('invalid-input', {
    happened: 'These words do not stand at that place of the source.',
    kept: 'No citation was made.',
    next: 'Select the passage again.',
  });
}

function notToBeCited(terms: Terms): Refusal {
  return new Refusal('not-allowed', {
    happened:
      terms === 'off-the-record'
        ? 'These words were said off the record, so they can’t be cited.'
        : 'These words are not for publication, so they can’t be cited.',
    kept: 'No citation was made.',
    next: 'Cite other words, or change the terms once the source has agreed to it.',
  });
}

function noSuchCitation(): Refusal {
  return new Refusal('not-found', { happened: 'This story has no such citation.', kept: 'Nothing was changed.' });
}

function wrongArrangement(): Refusal {
  return new Refusal('conflict', {
    happened: 'The citation holds other passages by now.',
    kept: 'It stays as it is.',
    next: 'Open it again.',
  });
}
