import { basename } from 'node:path';
import { Refusal } from '../../../contract/errors.ts';
import { extractPage, type ExtractedPage } from '../../../domain/import/html/extract.ts';
import { safePage } from '../../../domain/import/html/view.ts';
import { cslDateFrom, type Csl } from '../../../domain/sources/source.ts';
import type { Handler } from '../handlers.ts';
import type { PreparedImport, ReadyImport } from './prepared.ts';
import { readSourceFile } from './read-file.ts';
import { htmlOf } from './recognise.ts';

export const importFile: Handler<'sources.importFile'> = (_desk, { fileName, bytes }) =>
  prepared(fileName, () => bytes);

export const importPath: Handler<'sources.importPath'> = (_desk, { path }) =>
  prepared(basename(path), () => readSourceFile(path));

/** One file that is refused does not stop the others, so a refusal is an answer here like any other. */
function prepared(fileName: string, read: () => Uint8Array): PreparedImport {
  try {
    return preparePage(fileName, read());
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', fileName, error: error.error };
    throw error;
  }
}

/** @throws Refusal where the bytes can't be taken for a page */
export function preparePage(fileName: string, bytes: Uint8Array): ReadyImport {
  const html = htmlOf(bytes);
  const page = extractPage(html);
  return {
    kind: 'ready',
    fileName,
    method: 'file',
    sourceId: null,
    sourceKind: 'web-page',
    mediaType: 'text/html',
    bytes,
    page: safePage(html),
    parts: [],
    readable: page.readable,
    csl: cslOfPage(page, fileName),
    language: page.language,
    facts: { published: page.published, updated: page.updated, section: page.section, related: page.related },
    retrieval: null,
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
