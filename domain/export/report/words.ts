import type { ClaimKind, Relation } from '../../claims/claim.ts';
import type { ClaimMark } from '../../claims/state.ts';

/** How a report tells the state of a claim: by a shape and by words, never by colour alone. */
export const markWords: Record<ClaimMark, { shape: string; words: string }> = {
  verified: { shape: '✓', words: 'verified' },
  opinion: { shape: '–', words: 'opinion, nothing to check' },
  unchecked: { shape: '·', words: 'unchecked' },
  'needs-work': { shape: '…', words: 'needs work' },
  disputed: { shape: '✕', words: 'disputed' },
  false: { shape: '✕', words: 'false' },
  'cannot-be-verified': { shape: '?', words: 'can’t be verified' },
  'stale-text': { shape: '~', words: 'the words changed since it was checked' },
  'stale-source': { shape: '~', words: 'a source changed since it was checked' },
  unanchored: { shape: '∅', words: 'its words are no longer in the copy' },
};

export const kindWords: Record<ClaimKind, string> = {
  quotation: 'quotation',
  number: 'number',
  date: 'date',
  'name-or-title': 'name or title',
  event: 'event',
  attribution: 'attribution',
  paraphrase: 'paraphrase',
  picture: 'picture',
  other: 'other',
};

export const relationWords: Record<Relation, string> = { supports: 'Supports', contradicts: 'Contradicts', context: 'Context' };

export const becauseWords = {
  retracted: 'a source was retracted by its publisher',
  unreliable: 'this desk found a source unreliable',
  lost: 'the newest capture of a source has lost the words',
  moved: 'the words may have moved in the newest capture of a source, and nobody has looked yet',
} as const;
