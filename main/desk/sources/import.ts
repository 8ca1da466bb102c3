import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../../../contract/errors.ts';
import { largestImport } from '../../../contract/commands.ts';
import { extractPage, type ExtractedPage } from '../../../domain/import/html/extract.ts';
import { safePage } from '../../../domain/import/html/view.ts';
import { cslDateFrom, type Csl } from '../../../domain/sources/source.ts';
import { systemCode } from '../../archive/refusals.ts';
import type { Handler } from '../handlers.ts';
import type { PreparedImport } from './prepared.ts';
import { htmlOf, tooLarge, unreadable } from './recognise.ts';

export const importFile: Handler<'sources.importFile'> = (_desk, { fileName, bytes }) =>
  prepared(fileName, () => bytes);

export const importPath: Handler<'sources.importPath'> = (_desk, { path }) =>
  prepared(basename(path), () => readSourceFile(path));

/** One file that is refused does not stop the others, so a refusal is an answer here like any other. */
function prepared(fileName: string, read: () => Uint8Array): PreparedImport {
  try {
    return prepareImport(fileName, read());
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', fileName, error: error.error };
    throw error;
  }
}

/**
 * Reads a file that is to become a source. Only a plain file is read: a device or a pipe might never end.
 * @throws Refusal
 */
export function readSourceFile(path: string): Uint8Array {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw unreadable('This is a folder, not a file.');
    if (!stats.isFile()) throw unreadable('This is not a plain file.');
    if (stats.size > largestImport) throw tooLarge();
    return readFileSync(path);
  } catch (error) {
    throw error instanceof Refusal ? error : unreadableFrom(error);
  }
}

function unreadableFrom(error: unknown): unknown {
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return unreadable('There is no file at this place.');
    case 'EACCES':
    case 'EPERM':
      return unreadable('The system does not allow you to read this file.');
    case undefined:
      return error;
    default:
      return unreadable('The file could not be read from its disk.');
  }
}

/** @throws Refusal where the bytes can't be taken for a page */
function prepareImport(fileName: string, bytes: Uint8Array): PreparedImport {
  const html = htmlOf(bytes);
  const page = extractPage(html);
  return {
    kind: 'ready',
    fileName,
    mediaType: 'text/html',
    bytes,
    page: safePage(html),
    readable: page.readable,
    csl: cslOfPage(page, fileName),
    language: page.language,
    facts: { published: page.published, updated: page.updated, section: page.section, related: page.related },
  };
}

/** The longest text that a field of CSL may hold (`domain/sources/source.ts`). */
const longest = 10_000;

function cslOfPage(page: ExtractedPage, fileName: string): Csl {
  const text = (value: string): string => value.slice(0, longest).toWellFormed();
  const issued = cslDateFrom(page.published);
  return {
    type: 'webpage',
    title: text(page.title) || text(fileName),
    author: page.authors.filter((name) => name !== '').map((name) => ({ literal: text(name) })),
    ...(page.site && { 'container-title': text(page.site) }),
    ...(issued && { issued }),
    ...(page.canonicalUrl && { URL: text(page.canonicalUrl) }),
    ...(page.language && { language: text(page.language) }),
  };
}
