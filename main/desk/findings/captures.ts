import { sourceWords, type SourceWords } from '../../../domain/claims/quotes/source-words.ts';
import { passageAt } from '../../../domain/sources/anchor.ts';
import { titleOf } from '../../../domain/sources/in-words.ts';
import { locatorFor } from '../../../domain/sources/locator.ts';
import { readableText, type ReadableBlock } from '../../../domain/sources/readable.ts';
import type { QuotedPlace } from '../../../contract/findings.ts';
import type { Archive } from '../../archive/archive.ts';
import { unlessDamaged } from '../search/unless-damaged.ts';
import { readReadable, shownCsl } from '../sources/store.ts';
import { Remembered } from './remembered.ts';

/** A capture whose words the story may quote. */
export type StoryCapture = { captureId: string; sourceId: string };

/** The most sources that a tag brings into a story. */
const mostTagged = 40;

/**
 * The captures that quotations of a story are compared with, the likeliest first: those that it cites or rests on, the newest of
 * the same sources, and the newest of the sources that carry the story's slug or one of its tags.
 */
export function readStoryCaptures(archive: Archive, storyId: string): StoryCapture[] {
  return archive
    .statement(
      `WITH used (capture_id) AS (
         SELECT capture_id FROM citation WHERE story_id = @storyId
         UNION SELECT capture_id FROM claim_evidence JOIN claim ON claim.id = claim_id
           WHERE story_id = @storyId AND claim_evidence.removed_at IS NULL AND claim.removed_at IS NULL),
       wanted_tag (tag) AS (
         SELECT slug FROM story WHERE id = @storyId AND slug <> ''
         UNION SELECT entry.value FROM story, json_each(story.tags) AS entry WHERE story.id = @storyId),
       tagged (source_id) AS (
         SELECT DISTINCT source_tag.source_id FROM source_tag JOIN wanted_tag ON source_tag.tag = wanted_tag.tag COLLATE NOCASE
         ORDER BY source_tag.source_id DESC LIMIT ${mostTagged}),
       chosen (source_id) AS (
         SELECT source_id FROM capture JOIN used ON used.capture_id = capture.id UNION SELECT source_id FROM tagged),
       newest (capture_id) AS (
         SELECT (SELECT id FROM capture WHERE capture.source_id = chosen.source_id ORDER BY captured_at DESC, id DESC LIMIT 1) FROM chosen)
       SELECT capture.id AS captureId, source_id AS sourceId FROM capture
       WHERE capture.id IN (SELECT capture_id FROM used UNION SELECT capture_id FROM newest)
       ORDER BY capture.id IN (SELECT capture_id FROM used) DESC, captured_at DESC, capture.id`,
    )
    .all({ storyId }) as StoryCapture[];
}

type Ready = { words: SourceWords; readable: readonly ReadableBlock[] };

/** The text of a capture never changes, and making it ready takes longer than comparing with it. */
const ready = new WeakMap<Archive, Remembered<Ready>>();
const mostReady = 120;

export function readyCapture(archive: Archive, captureId: string): Ready {
  let known = ready.get(archive);
  if (known === undefined) ready.set(archive, (known = new Remembered(mostReady)));
  return known.get(captureId, () =>
    unlessDamaged({ words: sourceWords({ id: captureId, text: '', language: '' }), readable: [] }, () => {
      const { readable, language } = readReadable(archive, captureId) ?? { readable: [], language: '' };
      return { words: sourceWords({ id: captureId, text: readableText(readable), language }), readable };
    }),
  );
}

/** A stretch of a capture as a passage that can become evidence. */
export function quotedPlace(archive: Archive, captureId: string, { start, end }: { start: number; end: number }): QuotedPlace | null {
  const about = archive
    .statement(
      `SELECT source.id AS sourceId, captured_at AS capturedAt, csl, confidential FROM capture
       JOIN source ON source.id = capture.source_id WHERE capture.id = ?`,
    )
    .get(captureId) as { sourceId: string; capturedAt: number; csl: string; confidential: 0 | 1 } | undefined;
  const { words, readable } = readyCapture(archive, captureId);
  if (about === undefined || start >= end || end > words.text.length) return null;
  const passage = passageAt(words.text, start, end);
  return {
    sourceId: about.sourceId,
    captureId,
    title: titleOf(shownCsl(about)),
    capturedAt: about.capturedAt,
    passage,
    locator: passage.position === null ? null : locatorFor(readable, passage.position),
  };
}
