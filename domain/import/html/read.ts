import { cslFrom } from '../csl.ts';
import type { FileToRead, Imported, Progress } from '../imported.ts';
import { Unreadable } from '../unreadable.ts';
import { looksLikeMhtml, pageOfMhtml } from '../mhtml/page.ts';
import { decodeHtml } from './decode.ts';
import { extractDocument } from './extract.ts';
import { parsePage } from './tree.ts';
import { safeDocument } from './view.ts';

export { looksLikeMhtml };

/** A saved web page. */
export function readHtml({ fileName, bytes, url, contentType }: FileToRead, progress: Progress): Imported {
  progress.tell('Decoding', 0, null);
  const html = decodeHtml(bytes, { contentType });
  return { ...readPage(html, { fileName, url }, progress), mediaType: 'text/html' };
}

/** A web archive: a page with the files that it shows. */
export function readMhtml({ fileName, bytes, url }: FileToRead, progress: Progress): Imported {
  progress.tell('Opening the web archive', 0, null);
  const archive = pageOfMhtml(bytes);
  switch (archive.kind) {
    case 'page':
      return {
        ...readPage(archive.html, { fileName, url: url || archive.url, shown: archive.selfContained }, progress),
        mediaType: 'multipart/related',
      };
    case 'no-page':
      throw new Unreadable('The web archive has no page in it.', 'Save the page from a browser again.');
    case 'too-many-parts':
      throw new Unreadable('The web archive holds more files than any page has.', 'Save the page from a browser again.');
    case 'not-mhtml':
      throw new Unreadable('The file is not a sound web archive.', 'Save the page from a browser again.');
  }
}

/**
 * What is taken from the HTML of a page.
 * @param options.shown the page with its pictures in it, to be shown in its place
 */
export function readPage(
  html: string,
  options: { fileName: string; url: string; shown?: string },
  progress: Progress,
): Omit<Imported, 'mediaType'> {
  const { fileName, url, shown } = options;
  progress.tell('Reading the page', 0, null);
  progress.stopIfCancelled();
  const parsed = parsePage(html);
  const page = extractDocument(parsed.document, { url });
  const { title, authors, site, published, updated, language, canonicalUrl, section, related, leadImage } = page;
  return {
    sourceKind: 'web-page',
    readable: page.readable,
    csl: cslFrom({ type: 'webpage', title, fileName, authors, container: site, date: published, url: canonicalUrl, language }),
    language,
    facts: {
      published,
      updated,
      section,
      related,
      ...(leadImage && { leadImage }),
      ...(parsed.cut && { notices: [cutNotice] }),
    },
    page: () => safeDocument(shown === undefined ? parsed.document : parsePage(shown).document),
    parts: [],
  };
}

const cutNotice =
  'The page is larger than any that a browser shows with ease: it was read up to its 600,000th element, and what comes after is in the kept file only.';
