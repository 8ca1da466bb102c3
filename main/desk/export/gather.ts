import { decodeBlock } from '../../../domain/story/body.ts';
import { buildArticle, type Article, type CitedPassage } from '../../../domain/export/article.ts';
import { readCitations } from '../citations/store.ts';
import type { Desk } from '../desk.ts';
import { readCapture, readSource } from '../sources/store.ts';
import { storyOrRefuse } from '../stories/commands.ts';

/** A story as the exporters take it, of one moment: whatever is being written meanwhile is either all in it or not at all. */
export function gatherArticle(desk: Desk, storyId: string): Article {
  return desk.archive.snapshot(() => {
    const story = storyOrRefuse(desk, storyId);
    return buildArticle({
      story,
      body: desk.copies.get(storyId).blocks.map(decodeBlock),
      citations: citedPassages(desk, storyId),
      publishedAt: null,
      url: null,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
  });
}

function citedPassages(desk: Desk, storyId: string): Map<string, CitedPassage> {
  const cited = new Map<string, CitedPassage>();
  for (const { id, sourceId, captureId, passage, locator } of readCitations(desk.archive, storyId)) {
    const source = readSource(desk.archive, sourceId);
    const capture = readCapture(desk.archive, captureId);
    if (source !== undefined && capture !== undefined)
      cited.set(id, { source, passage, locator, capturedAt: capture.capturedAt });
  }
  return cited;
}
