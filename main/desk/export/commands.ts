import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { Refusal } from '../../../contract/errors.ts';
import type { Article } from '../../../domain/export/article.ts';
import { exportFileName } from '../../../domain/export/file-name.ts';
import { renderHtml } from '../../../domain/export/html/render.ts';
import { systemCode } from '../../archive/refusals.ts';
import type { DeskInput } from '../commands.ts';
import { releaseNotices } from '../gate/release.ts';
import type { Handler } from '../handlers.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { gatherArticle } from './gather.ts';
import { restingNotices } from './resting.ts';

export const exportHtmlFile: Handler<'export.htmlFile'> = async (desk, { storyId, to }) => {
  const article = await gatherArticle(desk, storyId);
  const path = pathFor(article, to);
  const page = Buffer.from(renderHtml(article));
  writeWhole(path, page, to.kind === 'folder' ? to.path : undefined);
  return { path, bytes: page.byteLength, notices: [...noticesOf(article), ...restingNotices(desk, storyId), ...releaseNotices(article.release)] };
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

function refusalToWrite(error: unknown): Refusal | undefined {
  const kept = 'Nothing was written; a page that was there before is as it was.';
  const refusal = (kind: 'permission-denied' | 'not-found' | 'disk-full', happened: string, next: string): Refusal =>
    new Refusal(kind, { happened, kept, next }, { cause: error });
  switch (systemCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refusal('permission-denied', 'The system does not allow writing to this place.', 'Choose another folder.');
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
      return refusal('not-found', 'This place is not a folder that a page can be written to.', 'Choose another folder.');
    case 'ENOSPC':
    case 'EDQUOT':
      return refusal('disk-full', 'The disk is full.', 'Free some space, then export again.');
    case undefined:
    default:
      return undefined;
  }
}

/** What the page can't carry, in words for the person. */
function noticesOf({ lostCitations, withheldCitations }: Article): string[] {
  const told = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [count === 1 ? one : `${count} ${many}`]);
  return [
    ...told(
      lostCitations.length,
      '1 citation in the copy has no entry in this archive, so it was left out.',
      'citations in the copy have no entry in this archive, so they were left out.',
    ),
    ...told(
      withheldCitations.length,
      '1 citation rests on words that are not to be published, so it was left out.',
      'citations rest on words that are not to be published, so they were left out.',
    ),
  ];
}
