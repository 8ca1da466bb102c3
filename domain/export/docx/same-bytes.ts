import { strFromU8, unzipSync } from 'fflate';
import { zipOf } from '../zip.ts';

const contentTypes = '[Content_Types].xml';

/**
 * The package in an order and under names that hang on its content alone: the library names relationships of links at
 * random, counts bookmarks and drawings over all documents and stamps entries with the time. What a package consists of comes first in it.
 */
export function withSameBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const links = numbered('rIdLink');
  const bookmarks = numbered('');
  const drawings = numbered('');
  const steady = (xml: string): string =>
    xml.replace(/(<[^<>]*\s(?:Id|r:id)=")(rId[\w-]{12,})(?=")/g, (_, before: string, name: string) => before + links(name))
      .replace(/(<w:bookmark(?:Start|End)\b[^<>]*\sw:id=")(\d+)(?=")/g, (_, before: string, id: string) => before + bookmarks(id))
      .replace(/(<wp:docPr\b[^<>]*\sid=")(\d+)(?=")/g, (_, before: string, id: string) => before + drawings(id));
  const files = Object.entries(unzipSync(bytes)).toSorted(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  // Pictures are no text.
  return zipOf(files.map(([name, content]) => ({ name, content: /\.(?:xml|rels)$/.test(name) ? steady(strFromU8(content)) : new Uint8Array(content) })));
}

/** Names by the order in which they are first asked for. */
function numbered(prefix: string): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => {
    const own = names.get(name) ?? `${prefix}${names.size + 1}`;
    names.set(name, own);
    return own;
  };
}

/** The document before its relationships, so that links are counted as they are read. */
function order(name: string): number {
  return name === contentTypes ? 0 : name === '_rels/.rels' ? 1 : name === 'word/document.xml' ? 2 : 3;
}
