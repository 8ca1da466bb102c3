import type { Csl } from '../../sources/csl/schema.ts';
import { plugins } from './formats-of-others.ts';
import type { LibraryFormat } from './formats.ts';

export type LibrarySource = { id: string; csl: Csl };

/** A library as a file of this format, in UTF-8. What a format has no field for is left out. */
export function writeLibrary(format: LibraryFormat, sources: readonly LibrarySource[]): string {
  const items = sources.map(({ id, csl }) => ({ id: csl['citation-key'] ?? id, ...csl }));
  switch (format) {
    case 'csl':
      return `${JSON.stringify(items, null, 2)}\n`;
    case 'bibtex':
      return plugins.output.format('bibtex', sources.map(({ id, csl }) => ({ ...csl, id, 'citation-key': csl['citation-key'] ?? keyOf(csl, id) })));
    case 'ris':
      return plugins.output.format('ris', items);
  }
}

/** What BibTeX calls an entry: family and year, and the end of the id, so that no two are the same. */
function keyOf({ author: [first], issued }: Csl, id: string): string {
  const name = first === undefined ? 'source' : 'literal' in first ? first.literal : first.family;
  const year = issued !== undefined && 'date-parts' in issued ? String(issued['date-parts'][0][0]) : '';
  const letters = name.normalize('NFKD').replace(/[^A-Za-z]/g, '').slice(0, 24) || 'source';
  return `${letters}${year}-${id.slice(-6)}`;
}
