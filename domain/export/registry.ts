import { appleNewsFormat } from './apple-news/format.ts';
import { atomFormat } from './atom/format.ts';
import { docxFormat } from './docx/format.ts';
import { epubFormat } from './epub/format.ts';
import type { Format } from './formats.ts';
import { ghostFormat } from './ghost/format.ts';
import { htmlFormat } from './html/format.ts';
import { htmlFragmentFormat } from './html/fragment-format.ts';
import { jsonFeedFormat } from './json-feed/format.ts';
import { markdownFormat } from './markdown/format.ts';
import { newsmlFormat } from './newsml/format.ts';
import { ninjs21Format, ninjs31Format } from './ninjs/format.ts';
import { nitfFormat } from './nitf/format.ts';
import { pdfFormat } from './pdf/format.ts';
import { plainTextFormat } from './plain-text/format.ts';
import { rssFormat } from './rss/format.ts';
import { siteFormat } from './site/format.ts';
import { wordPressFormat } from './wordpress/format.ts';
import { wxrFormat } from './wxr/format.ts';

/** Every format there is, in the order in which they are shown. */
export const formats: readonly Format[] = [
  htmlFormat,
  htmlFragmentFormat,
  markdownFormat,
  plainTextFormat,
  wordPressFormat,
  wxrFormat,
  ninjs21Format,
  ninjs31Format,
  rssFormat,
  atomFormat,
  jsonFeedFormat,
  nitfFormat,
  newsmlFormat,
  ghostFormat,
  appleNewsFormat,
  pdfFormat,
  docxFormat,
  epubFormat,
  siteFormat,
];

export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
