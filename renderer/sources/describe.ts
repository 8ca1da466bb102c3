import type { SourceKind, Terms } from '../../domain/sources/source.ts';

export { originOf as sourceOrigin, titleOf as sourceTitle } from '../../domain/sources/in-words.ts';

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

export function termsWord(terms: Terms): string {
  return terms.replaceAll('-', ' ');
}
