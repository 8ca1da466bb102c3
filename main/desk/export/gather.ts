import { citationIds, decodeBlock, picturesOf } from '../../../domain/story/body.ts';
import { buildArticle, type Article } from '../../../domain/export/article.ts';
import { gatherCitations } from '../citing/gather.ts';
import { readChosenStyle } from '../citing/style-choice.ts';
import type { Desk } from '../desk.ts';
import { coverageOf } from '../gate/check.ts';
import { releaseOf } from '../gate/release.ts';
import { gatherKnown } from './known.ts';
import { gatherPictures } from '../pictures/store.ts';
import { storyOrRefuse } from '../stories/commands.ts';

/** A story as the exporters take it, of one moment: whatever is being written meanwhile is either all in it or not at all. */
export async function gatherArticle(desk: Desk, storyId: string): Promise<Article> {
  const { readAddedLocales, readStyleById } = await import('../citing/style-store.ts');
  const { print } = await import('../citing/print.ts');
  const coverage = await coverageOf(desk, storyId);
  return desk.archive.snapshot(() => {
    const story = storyOrRefuse(desk, storyId);
    const body = desk.copies.get(storyId).blocks.map(decodeBlock);
    const citations = gatherCitations(desk.archive, storyId);
    const style = readStyleById(desk.archive, readChosenStyle(desk.archive, storyId).styleId);
    const standing = [...new Set(citationIds(body))].filter((id) => (citations.get(id) ?? []).length > 0);
    const toPrint = standing.map((id) => ({ id, items: citations.get(id) ?? [] }));
    const printed = print(style, toPrint, story.fields.language, readAddedLocales(desk.archive));
    return buildArticle({
      story,
      body,
      citations,
      styled: { form: style.form, ...printed },
      publishedAt: null,
      url: null,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      pictures: gatherPictures(desk.archive, picturesOf(body).map(({ sha256 }) => sha256)),
      known: gatherKnown(desk, storyId),
      release: releaseOf(desk, storyId, coverage),
    });
  });
}
