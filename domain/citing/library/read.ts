import type { Csl } from '../../sources/csl/schema.ts';
import { plugins } from './formats-of-others.ts';
import type { LibraryFormat } from './formats.ts';
import { cslFromLibrary } from './item.ts';

/** The sources of a library; `skipped` counts the entries that describe nothing. */
export type LibraryReading = { kind: 'read'; sources: Csl[]; skipped: number } | { kind: 'refused'; why: string };

/** Reads a library. Nothing in it is fetched or followed. */
export function readLibrary(format: LibraryFormat, text: string): LibraryReading {
  let items: unknown;
  try {
    items = itemsOf(format, text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { kind: 'refused', why: error instanceof Error ? error.message.split('\n')[0] ?? '' : '' };
  }
  const list: unknown[] = Array.isArray(items) ? items : [items];
  const sources = list.map(cslFromLibrary).filter((csl) => csl !== undefined);
  return { kind: 'read', sources, skipped: list.length - sources.length };
}

function itemsOf(format: LibraryFormat, text: string): unknown {
  switch (format) {
    case 'csl': {
      const parsed: unknown = JSON.parse(text);
      // Zotero’s Better CSL-JSON and CSL’s own exchange format put the list into an object.
      const inside = typeof parsed === 'object' && parsed !== null && 'items' in parsed ? parsed.items : undefined;
      return Array.isArray(inside) ? inside : parsed;
    }
    case 'bibtex':
      return read('@bibtex/text', text);
    case 'ris':
      return read('@ris/file', text);
  }
}

/** The form is named, so that text that looks like an address is never fetched. */
function read(forceType: string, text: string): unknown {
  return plugins.input.chain(text, { forceType, generateGraph: false, target: '@csl/list+object' });
}
