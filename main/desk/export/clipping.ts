import { renderFragment } from '../../../domain/export/html/fragment.ts';
import { withPicturesEmbedded } from '../../../domain/export/pictures.ts';
import type { Handler } from '../handlers.ts';
import { gatherArticle } from './gather.ts';

/** A story for the clipboard, in both kinds: clean HTML, and the same as plain text without broken lines. */
export const clipStory: Handler<'export.clipping'> = async (desk, { storyId }) => {
  const { renderPlainText } = await import('../../../domain/export/plain-text/render.ts');
  const article = await gatherArticle(desk, storyId);
  return { html: renderFragment(withPicturesEmbedded(article), { withHead: true }), text: renderPlainText(article, Infinity) };
};
