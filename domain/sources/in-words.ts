import type { Csl } from './csl/schema.ts';
import { isoDateText, nameText } from './describe.ts';

/** What a source is called where it has to be called something. */
export function titleOf(csl: Csl): string {
  return csl.title || csl['container-title'] || csl.URL || 'Untitled source';
}

/** Who published it, who wrote it and when, as far as is known. */
export function originOf(csl: Csl): string {
  return [csl['container-title'] ?? csl.publisher, csl.author.map(nameText).join(', '), csl.issued && isoDateText(csl.issued)]
    .filter(Boolean)
    .join(' · ');
}
