import { cslTypes } from '../../sources/csl/variables.ts';
import type { LibraryFormat } from './formats.ts';

const types: ReadonlySet<unknown> = new Set(cslTypes);

/**
 * Whether a file that was given among sources is a library of them. Any text may be a source, so that BibTeX and RIS go
 * by their names alone, and JSON is a library where each of its items is one of CSL-JSON.
 */
export function libraryAmongSources(fileName: string, text: string): LibraryFormat | undefined {
  switch (/\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '') {
    case 'bib':
    case 'bibtex':
      return 'bibtex';
    case 'ris':
      return 'ris';
    case 'json':
    case 'csljson':
      return isCslJson(text) ? 'csl' : undefined;
    default:
      return undefined;
  }
}

function isCslJson(text: string): boolean {
  const whole = parsed(text);
  const items = isObject(whole) && Array.isArray(whole['items']) ? (whole['items'] as unknown[]) : whole;
  return Array.isArray(items) && items.length > 0 && items.every(isItem);
}

/** Names that a thing described by CSL-JSON has at least one of. */
const telling = ['title', 'author', 'DOI', 'URL'];

function isItem(item: unknown): boolean {
  return isObject(item) && types.has(item['type']) && telling.some((name) => Object.hasOwn(item, name));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
