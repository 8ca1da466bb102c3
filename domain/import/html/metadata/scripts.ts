import { attribute, elementsIn, isText, type Document } from '../tree.ts';
import { isoDate } from './dates.ts';
import type { Finding } from './finding.ts';
import { defined } from './meta-tags.ts';

const key =
  /["'](?:date_?published|published_?(?:at|date|time|on)|publish_?(?:date|time|ed)|publication_?(?:date|time)|first_?published(?:_?at)?|pub_?date|display_?date)["']\s{0,4}:\s{0,4}["']?(\d[\d\-T:+.Z ]{7,30})/i;

/** More script than this is a program, not the data of a page. */
const maxScript = 500_000;

/** The date in the data that a page's own scripts carry, for pages that say it nowhere else. */
export function findingFromScripts(document: Document, language: string): Finding {
  for (const element of elementsIn(document)) {
    if (element.tagName !== 'script' || attribute(element, 'src') !== undefined) continue;
    for (const child of element.childNodes) {
      if (!isText(child) || child.value.length > maxScript) continue;
      const published = isoDate(key.exec(child.value)?.[1]?.trim(), language);
      if (published !== undefined) return defined({ published });
    }
  }
  return {};
}
