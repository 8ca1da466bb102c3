import { attribute, elementsIn, isText, type Document } from '../tree.ts';
import { isoDate } from './dates.ts';
import type { Finding } from './finding.ts';
import { defined } from './meta-tags.ts';
import { looksLikePerson, splitAuthors } from './names.ts';

const dateKey =
  /["'](?:date_?published|published_?(?:at|date|time|on)|publish_?(?:date|time|ed)|publication_?(?:date|time)|first_?published(?:_?at)?|pub_?date|display_?date)["']\s{0,4}:\s{0,4}["']?(\d[\d\-T:+.Z ]{7,30})/i;

const authorKey = /"author"\s{0,4}:\s{0,4}\[?\s{0,4}\{[^{}]{0,300}?"name"\s{0,4}:\s{0,4}"([^"\\]{3,80})"/i;

/** More script than this is a program, not the data of a page. */
const maxScript = 500_000;

/** Date and author in the data that a page's own scripts carry, for pages that say them nowhere else. */
export function findingFromScripts(document: Document, language: string): Finding {
  let published: string | undefined;
  let author: string | undefined;
  for (const element of elementsIn(document)) {
    if (element.tagName !== 'script' || attribute(element, 'src') !== undefined) continue;
    for (const child of element.childNodes) {
      if (!isText(child) || child.value.length > maxScript) continue;
      published ??= isoDate(dateKey.exec(child.value)?.[1]?.trim(), language);
      author ??= authorKey.exec(child.value)?.[1];
    }
  }
  const authors = author === undefined ? [] : splitAuthors([author]).filter(looksLikePerson);
  return defined({ published, authors: authors.length > 0 ? authors : undefined });
}
