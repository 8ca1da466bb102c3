import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { FileSummary, PrintedFile, WrittenExport } from '../../../contract/exports.ts';
import { Refusal } from '../../../contract/errors.ts';
import type { Work } from '../../../contract/work.ts';
import type { Article } from '../../../domain/export/article.ts';
import type { CollectionFormat, ExportFile, ExportOptions, Format, StoryFormat } from '../../../domain/export/formats.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { gatherArticle } from './gather.ts';
import { noticesFor } from './notices.ts';
import { refusalToWrite } from './refusals.ts';
import { stageInto, type Staging } from './staging.ts';

/**
 * Writes stories in several formats into one folder: all files or none. One story is in memory at a time, unless a format
 * makes one thing of all of them.
 */
export const exportToFolder: Handler<'export.toFolder'> = async (desk, { storyIds, formats: ids, options, folder, printed }, work) => {
  const formats = await formatsNamed(ids);
  if (printed === undefined && formats.some((format) => isPrinted(format))) throw needsTheApp();
  const staging = inWritableFolder(() => stageInto(folder));
  try {
    const written = await stageAll(desk, staging, { storyIds, formats, options: { ...options, at: desk.now() }, printed: printed ?? [] }, work);
    work.stopIfCancelled();
    inWritableFolder(() => staging.commit());
    return { folder, ...written };
  } catch (error) {
    staging.discard();
    throw error;
  }
};

type Order = { storyIds: readonly string[]; formats: readonly Format[]; options: ExportOptions; printed: readonly PrintedFile[] };

async function stageAll(desk: Desk, staging: Staging, { storyIds, formats, options, printed }: Order, work: Work): Promise<Omit<WrittenExport, 'folder'>> {
  const ofStory = formats.filter((format): format is StoryFormat => format.takes === 'story');
  const ofAll = formats.filter((format): format is CollectionFormat => format.takes === 'stories');
  const total = storyIds.length + ofAll.length;
  const files: FileSummary[] = [];
  const notices: string[] = [];
  const collected: Article[] = [];
  const add = (format: Format, rendered: readonly ExportFile[]): void => {
    for (const file of rendered) files.push({ ...inWritableFolder(() => staging.add(file)), format: format.id });
  };

  for (const [at, storyId] of storyIds.entries()) {
    work.stopIfCancelled();
    work.tell('Writing stories', at, total);
    const article = await gatherArticle(desk, storyId);
    for (const format of ofStory) {
      add(format, isPrinted(format) ? printedOf(storyId, printed) : await format.render(article, options));
      work.stopIfCancelled();
    }
    const name = storyIds.length === 1 ? '' : `${article.fields.slug || article.fields.headline || article.id}: `;
    notices.push(...noticesFor(desk, article, formats).map((notice) => `${name}${notice}`));
    if (ofAll.length > 0) collected.push(article);
    // What else is asked of this thread meanwhile gets its turn.
    await setImmediate();
  }
  for (const [at, format] of ofAll.entries()) {
    work.stopIfCancelled();
    work.tell(`Writing ${format.label}`, storyIds.length + at, total);
    const rendered = await format.render(collected, options);
    // The files of a site lead to each other by their names, so no other file may take one of them.
    const apart = rendered.length > 1 && formats.length > 1;
    add(format, apart ? rendered.map((file) => ({ ...file, name: `${format.id}/${file.name}` })) : rendered);
  }
  return { files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), notices };
}

/** Files that the app has printed of a story, for a format that nothing here can make. */
function printedOf(storyId: string, printed: readonly PrintedFile[]): ExportFile[] {
  return printed.filter((file) => file.storyId === storyId).map(({ name, path }) => ({ name, content: new Uint8Array(readFileSync(path)) }));
}

const isPrinted = (format: Format): boolean => format.takes === 'story' && format.printed === true;

function needsTheApp(): Refusal {
  return new Refusal('not-allowed', {
    happened: 'A PDF is printed by the app, which this works without.',
    kept: 'Nothing was written.',
    next: 'Export it from the app, or export “html” and print that page from a browser.',
  });
}

/** @throws Refusal where there is no such format */
export async function formatsNamed(ids: readonly string[]): Promise<Format[]> {
  const { formatById, formats } = await import('../../../domain/export/registry.ts');
  return [...new Set(ids)].map((id) => {
    const format = formatById(id);
    if (format !== undefined) return format;
    throw new Refusal('not-found', {
      happened: `There is no format “${id}”.`,
      kept: 'Nothing was written.',
      next: `There are: ${formats.map((each) => each.id).join(', ')}.`,
    });
  });
}

function inWritableFolder<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw refusalToWrite(error) ?? error;
  }
}
