import { isoDateText, nameText } from '../../domain/sources/source.ts';
import type { Csl, SourceKind } from '../../domain/sources/source.ts';

export function kindWord(kind: SourceKind): string {
  return kindWords[kind];
}

const kindWords: Record<SourceKind, string> = {
  'web-page': 'page',
  document: 'document',
  picture: 'picture',
  recording: 'recording',
  email: 'e-mail',
  interview: 'interview',
  'phone-call': 'phone call',
  'document-seen': 'document seen',
};

export function sourceTitle(csl: Csl): string {
  return csl.title || csl['container-title'] || csl.URL || 'Untitled source';
}

/** Who published it, who wrote it and when, as far as is known. */
export function sourceOrigin(csl: Csl): string {
  return [
    csl['container-title'] ?? csl.publisher,
    csl.author.map(nameText).join(', '),
    csl.issued && isoDateText(csl.issued),
  ]
    .filter(Boolean)
    .join(' · ');
}
