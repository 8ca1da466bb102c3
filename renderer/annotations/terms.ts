import type { Fate } from '../../contract/annotations.ts';
import type { Terms } from '../../domain/sources/terms.ts';

const termsWords: Record<Terms, string> = {
  'on-the-record': 'on the record',
  background: 'background',
  'deep-background': 'deep background',
  'off-the-record': 'off the record',
  'not-for-publication': 'not for publication',
};

export function termsWord(terms: Terms): string {
  return termsWords[terms];
}

/** What has become of a passage in the newest capture; '' where it stands there. */
export function fateWord(kind: Fate['kind']): string {
  return fateWords[kind];
}

const fateWords: Record<Fate['kind'], string> = {
  stands: '',
  placed: 'placed by hand in the newest capture',
  moved: 'waits to be placed in the newest capture',
  lost: 'lost in the newest capture',
  dropped: 'no longer in the newest capture',
};
