import type { AnchoringKey, PassageInContext, WaitingPassage } from '../../../contract/annotations.ts';
import { passageAt } from '../../../domain/sources/anchor.ts';
import type { Passage } from '../../../domain/sources/passage.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { noSuchCapture } from '../sources/refusals.ts';
import { readCapture, readReadable, readSource } from '../sources/store.ts';
import { readAboutTarget } from './about.ts';
import { readAnchorings, readRestingPassage } from './store.ts';
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

function waitingPassage(desk: Desk, key: AnchoringKey, text: (captureId: string) => string): WaitingPassage | undefined {
  const made = readRestingPassage(desk.archive, key.target, key.targetId);
  const later = readCapture(desk.archive, key.captureId);
  if (made === undefined || later === undefined) return undefined;
  const [record, ...before] = readAnchorings(desk.archive, key.target, key.targetId);
  const stood = before.find(({ passage }) => passage !== null) ?? made;
  const earlier = readCapture(desk.archive, stood.captureId);
  const source = readSource(desk.archive, later.sourceId);
  if (record === undefined || earlier === undefined || source === undefined) return undefined;
  const passage = stood.passage ?? made.passage;
  const laterText = text(key.captureId);
  return {
    ...key,
    sourceId: source.id,
    sourceTitle: source.csl.title,
    earlier: { captureId: earlier.id, capturedAt: earlier.capturedAt, passage, ...inContext(text(earlier.id), passage) },
    laterCapturedAt: later.capturedAt,
    candidates: record.candidates.map(({ start, end, score }) => {
      const candidate = passageAt(laterText, start, end);
      return { passage: candidate, score, ...inContext(laterText, candidate) };
    }),
    ...readAboutTarget(desk.archive, key.target, key.targetId),
  };
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
