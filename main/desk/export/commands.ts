import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Article } from '../../../domain/export/article.ts';
import { exportFileName } from '../../../domain/export/file-name.ts';
import { htmlFormat } from '../../../domain/export/html/format.ts';
import { renderHtml } from '../../../domain/export/html/render.ts';
import { withPicturesEmbedded } from '../../../domain/export/pictures.ts';
import type { DeskInput } from '../commands.ts';
import type { Handler } from '../handlers.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { gatherArticle } from './gather.ts';
import { noticesFor } from './notices.ts';
import { refusalToWrite } from './refusals.ts';

export const exportHtmlFile: Handler<'export.htmlFile'> = async (desk, { storyId, to }) => {
  const article = await gatherArticle(desk, storyId);
  const path = pathFor(article, to);
  const page = Buffer.from(renderHtml(withPicturesEmbedded(article)));
  writeWhole(path, page, to.kind === 'folder' ? to.path : undefined);
  return { path, bytes: page.byteLength, notices: noticesFor(desk, article, [htmlFormat]) };
};

export const suggestFileName: Handler<'export.suggestName'> = (desk, { storyId }) => ({
  fileName: exportFileName(storyOrRefuse(desk, storyId).fields, 'html'),
});

function pathFor(article: Article, to: DeskInput<'export.htmlFile'>['to']): string {
  return resolve(to.kind === 'file' ? to.path : join(to.path, exportFileName(article.fields, 'html')));
}

/** The file appears whole under its name, or what was there before stays. */
export function writeWhole(path: string, bytes: Uint8Array, folder?: string): void {
  try {
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    writeFileAtomic.sync(path, Buffer.from(bytes));
  } catch (error) {
    throw refusalToWrite(error) ?? error;
  }
}
