import { renderFormat, type ExportFile, type Format } from '../../../domain/export/formats.ts';
import { lossOf, missingFrom } from '../../../domain/export/loss.ts';
import { bytesOf } from '../../../domain/export/zip.ts';
import type { Handler } from '../handlers.ts';
import { summaryOf } from './format-summary.ts';
import { gatherArticle } from './gather.ts';
import { copyNotices, noticesFor } from './notices.ts';
import { formatsNamed } from './to-folder.ts';

export const listFormats: Handler<'exports.formats'> = async () => {
  const { formats } = await import('../../../domain/export/registry.ts');
  return formats.map(summaryOf);
};

export const previewExport: Handler<'exports.preview'> = async (desk, { storyId, format: id, options }) => {
  const [format] = await formatsNamed([id]);
  const article = await gatherArticle(desk, storyId);
  const files = await renderFormat(format as Format, [article], { ...options, pictures: 'embedded', at: desk.now() });
  return { files: files.map(shown), notices: noticesFor(desk, article, [format as Format]) };
};

/** Each format is tried on the story, so that what it says of itself is checked by what it makes. */
export const findLosses: Handler<'exports.losses'> = async (desk, { storyId, formats: ids, options }, work) => {
  const formats = await formatsNamed(ids);
  const article = await gatherArticle(desk, storyId);
  const notices = copyNotices(desk, article);
  const found = [];
  for (const format of formats) {
    work.stopIfCancelled();
    const files = format.words === undefined ? [] : await renderFormat(format, [article], { ...options, at: desk.now() });
    const missing = (await missingFrom(article, format, files)) ?? null;
    found.push({ format: format.id, losses: lossOf(article, format), missing, notices });
  }
  return found;
};

function shown({ name, content }: ExportFile): { name: string; bytes: number; text: string | null } {
  return { name, bytes: bytesOf(content).byteLength, text: typeof content === 'string' ? content : null };
}
