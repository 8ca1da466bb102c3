import type { ClaimKind, ClaimMark, Relation, Risk, VerdictValue } from '../../contract/claims.ts';

/** The ledger's words for what the archive keeps, in the order in which they are offered. */

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

export const riskWords: Record<Risk, string> = { low: 'low risk', normal: 'normal risk', high: 'high risk' };

export const verdictWords: Record<VerdictValue, string> = {
  unchecked: 'unchecked',
  verified: 'verified',
  'needs-work': 'needs work',
  disputed: 'disputed',
  false: 'false',
  'cannot-be-verified': 'can’t be verified',
  opinion: 'opinion',
};

export const markWords: Record<ClaimMark, string> = {
  ...verdictWords,
  'stale-text': 'stale: text',
  'stale-source': 'stale: source',
  unanchored: 'unanchored',
};

export const relationWords: Record<Relation, string> = { supports: 'supports', contradicts: 'contradicts', context: 'gives context' };

export const staleSourceWords: Record<'retracted' | 'unreliable' | 'lost' | 'moved', string> = {
  retracted: 'A source was retracted since.',
  unreliable: 'A source was found unreliable since.',
  lost: 'A newer capture has lost a passage.',
  moved: 'A passage moved in a newer capture and waits for somebody to look.',
};

/** The keys of one of these lists, in its order. */
export function keysOf<Key extends string>(words: Record<Key, unknown>): Key[] {
  return Object.keys(words) as Key[];
}
