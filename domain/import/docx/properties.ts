import { strFromU8, unzipSync } from 'fflate';
import { property } from '../csl.ts';
import { decodeEntities } from '../html/metadata/entities.ts';
import { canonicalLanguage } from '../html/metadata/language.ts';
import type { ZipEntry } from '../zip/contents.ts';

/** What an Office document says of itself (ECMA-376 part 2, core properties); '' where it does not say it. */
export type CoreProperties = { title: string; creator: string; created: string; modified: string; language: string };

const place = 'docProps/core.xml';
/** Larger is no list of a few properties. */
const longest = 1024 * 1024;

/** The archive must have been checked: see `checkUnpacking`. */
export function coreProperties(bytes: Uint8Array, entries: readonly ZipEntry[]): CoreProperties {
  const isThere = entries.some(({ name, size }) => name === place && size <= longest);
  const xml = isThere ? strFromU8(unzipSync(bytes, { filter: ({ name }) => name === place })[place] ?? new Uint8Array()) : '';
  const said = (name: string): string => property(decodeEntities(elementText(xml, name)));
  return {
    title: said('dc:title'),
    creator: said('dc:creator'),
    created: dateOf(said('dcterms:created')),
    modified: dateOf(said('dcterms:modified')),
    language: canonicalLanguage(said('dc:language')),
  };
}

/** The properties are flat elements with text in them, each at most once. */
function elementText(xml: string, name: string): string {
  const begin = new RegExp(`<${name}(?:\\s[^<>]{0,500})?>`, 'i').exec(xml);
  if (begin === null) return '';
  const start = begin.index + begin[0].length;
  const end = xml.indexOf('<', start);
  return end < 0 ? '' : xml.slice(start, end);
}

function dateOf(text: string): string {
  return /^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.test(text) ? text : '';
}
