import type { AnchoringKey, PassageInContext, WaitingPassage } from '../../../contract/annotations.ts';
import { passageAt } from '../../../domain/sources/anchor.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import type { Passage } from '../../../domain/sources/passage.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { readAnnotation } from '../annotations/store.ts';
import { readCitation } from '../citations/store.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { noSuchCapture } from '../sources/refusals.ts';
import { readCapture, readReadable, readSource } from '../sources/store.ts';
import { readStory } from '../stories/store.ts';
import { readAnchorings } from './store.ts';
import { countWaitingIn, readWaiting } from './waiting.ts';

/** More than a person clears at a sitting; the rest follows as these are cleared. */
const mostShown = 200;

/** How much of what stands around a passage is shown, in UTF-16 units. */
const shownContext = 160;

export const readQueue: Handler<'anchoring.queue'> = (desk) =>
  desk.archive.snapshot(() => {
    const texts = rememberedTexts(desk);
    return {
      waiting: readWaiting(desk.archive, mostShown).flatMap((key) => waitingPassage(desk, key, texts) ?? []),
      total: countWaitingIn(desk.archive),
    };
  });

type Made = { captureId: string; passage: Passage; about: string; storyId: string | null };

function waitingPassage(desk: Desk, key: AnchoringKey, text: (captureId: string) => string): WaitingPassage | undefined {
  const made = madeFrom(desk, key);
  const later = readCapture(desk.archive, key.captureId);
  if (made === undefined || later === undefined) return undefined;
  const [record, ...before] = readAnchorings(desk.archive, key.target, key.targetId);
  const stood = before.find(({ passage }) => passage !== null) ?? made;
  const earlier = readCapture(desk.archive, stood.captureId);
  const source = readSource(desk.archive, later.sourceId);
  if (record === undefined || earlier === undefined || source === undefined) return undefined;
  const laterText = text(key.captureId);
  return {
    ...key,
    sourceId: source.id,
    sourceTitle: source.csl.title,
    earlier: {
      captureId: earlier.id,
      capturedAt: earlier.capturedAt,
      ...inContext(text(earlier.id), stood.passage ?? made.passage),
    },
    laterCapturedAt: later.capturedAt,
    candidates: record.candidates.map(({ start, end, score }) => {
      const passage = passageAt(laterText, start, end);
      return { passage, score, ...inContext(laterText, passage) };
    }),
    about: made.about,
    storyId: made.storyId,
  };
}

function madeFrom(desk: Desk, { target, targetId }: AnchoringKey): Made | undefined {
  switch (target) {
    case 'annotation': {
      const annotation = readAnnotation(desk.archive, targetId);
      return annotation && { ...annotation, about: annotation.note, storyId: null };
    }
    case 'citation': {
      const citation = readCitation(desk.archive, targetId);
      const fields = citation && readStory(desk.archive, citation.storyId)?.fields;
      return citation && { ...citation, about: fields?.headline || fields?.slug || '' };
    }
    case 'evidence':
      return undefined;
    default:
      return assertNever(target);
  }
}

function inContext(text: string, { exact, prefix, suffix, position }: Passage): PassageInContext {
  if (position === null) return { before: prefix, words: exact, after: suffix };
  return {
    before: text.slice(Math.max(0, position.start - shownContext), position.start).toWellFormed(),
    words: exact,
    after: text.slice(position.end, position.end + shownContext).toWellFormed(),
  };
}

/** Passages of one capture follow each other in the queue, so its text is read once. */
function rememberedTexts(desk: Desk): (captureId: string) => string {
  const texts = new Map<string, string>();
  return (captureId) => {
    const known = texts.get(captureId);
    if (known !== undefined) return known;
    const readable = readReadable(desk.archive, captureId);
    if (readable === undefined) throw noSuchCapture();
    const text = readableText(readable.readable);
    texts.set(captureId, text);
    return text;
  };
}
