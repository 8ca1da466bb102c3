import { readableText } from '../../../domain/sources/readable.ts';
import { decodeBlock, footnotesOf } from '../../../domain/story/body.ts';
import type { Archive } from '../../archive/archive.ts';
import { readReadable } from '../sources/store.ts';
import { unlessDamaged } from './unless-damaged.ts';

/** The words of a story's newest version, its blocks with an empty line between them. */
export function readStoryWords(archive: Archive, storyId: string): string {
  return readStoryBlocks(archive, storyId).join('\n\n');
}

/** The words of each block of a story's newest version, in order, with those of its footnotes behind them. */
export function readStoryBlocks(archive: Archive, storyId: string): string[] {
  const rows = archive
    .statement(
      `SELECT body_block.text, iif(instr(body_block.json, '"footnoteId"') > 0, body_block.json, NULL) AS noted
       FROM body_head
       JOIN body_version ON body_version.id = body_head.version_id
       JOIN json_each(body_version.manifest) AS entry
       JOIN body_block ON body_block.story_id = body_head.story_id AND body_block.hash = entry.value
       WHERE body_head.story_id = ? ORDER BY entry.key`,
    )
    .all(storyId) as { text: string; noted: string | null }[];
  return rows.map(({ text, noted }) => (noted === null ? text : [text, ...footnotesOf([decodeBlock(noted)])].join('\n')));
}

export type CaptureSummary = { id: string; capturedAt: number };

/** The captures of a source, newest first. */
export function readCaptureSummaries(archive: Archive, sourceId: string): CaptureSummary[] {
  return archive
    .statement('SELECT id, captured_at AS capturedAt FROM capture WHERE source_id = ? ORDER BY captured_at DESC, id DESC')
    .all(sourceId) as CaptureSummary[];
}

/** The readable text of a capture; '' where there is none. */
export function readCaptureWords(archive: Archive, captureId: string): string {
  return unlessDamaged('', () => {
    const text = readReadable(archive, captureId);
    return text === undefined ? '' : readableText(text.readable);
  });
}
