import { Refusal } from '../../../contract/errors.ts';
import { standsAt } from '../../../domain/sources/anchor.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { anchorInLaterCaptures } from '../anchoring/anchor.ts';
import type { Handler } from '../handlers.ts';
import { noSuchCapture } from '../sources/refusals.ts';
import { readReadable } from '../sources/store.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { insertCitation, readCitation, readCitations } from './store.ts';

export const createCitation: Handler<'citations.create'> = (desk, { storyId, captureId, passage, locator }) => {
  const id = desk.newId();
  desk.archive.transaction(() => {
    storyOrRefuse(desk, storyId);
    const text = readReadable(desk.archive, captureId);
    if (text === undefined) throw noSuchCapture();
    // Words on the page that the readable text leaves out, such as a caption’s, have no position to be checked.
    if (passage.position !== null && !standsAt(readableText(text.readable), passage)) throw wordsMoved();
    insertCitation(desk.archive, {
      id,
      storyId,
      captureId,
      passage,
      locator,
      createdAt: desk.now(),
      actor: desk.actor,
    });
    anchorInLaterCaptures(desk, { target: 'citation', targetId: id, captureId, passage });
  });
  desk.emit({ name: 'citations.changed', storyId });
  const created = readCitation(desk.archive, id);
  if (created === undefined) throw new Error('a citation that was just stored can’t be read');
  return created;
};

function wordsMoved(): Refusal {
  return new Refusal('invalid-input', {
    happened: 'These words do not stand at that place of the source.',
    kept: 'No citation was made.',
    next: 'Select the passage again.',
  });
}

export const listCitations: Handler<'citations.list'> = (desk, { storyId }) => {
  storyOrRefuse(desk, storyId);
  return readCitations(desk.archive, storyId);
};
