import { describe, expect, it } from 'vitest';
import { claimState, markOf, type ClaimNow, type EvidenceNow } from './state.ts';

const sound: EvidenceNow = { relation: 'supports', standing: 'good', place: 'stands', signed: { standing: 'good', place: 'stands' } };
const claim: ClaimNow = { words: 'no plan to join', signed: { verdict: 'verified', words: 'no plan to join' }, evidence: [sound] };
const mark = (now: Partial<ClaimNow>) => markOf(claimState({ ...claim, ...now }));

describe('a verdict', () => {
  it.each([
    ['holds while nothing changed', {}, 'verified'],
    ['holds through cosmetic edits', { words: '“No  plan to join”'.slice(1, -1) }, 'verified'],
    ['is stale when a word changed', { words: 'a plan to join' }, 'stale-text'],
    ['is stale when a word went', { words: 'plan to join' }, 'stale-text'],
    ['is without its words', { words: null }, 'unanchored'],
    ['is stale when its source was retracted', { evidence: [{ ...sound, standing: 'retracted' }] }, 'stale-source'],
    ['is stale when its passage is lost', { evidence: [sound, { ...sound, place: 'lost' }] }, 'stale-source'],
    ['is stale when its passage may have moved', { evidence: [{ ...sound, place: 'moved' }] }, 'stale-source'],
    ['is of the text first where both changed', { words: 'a plan', evidence: [{ ...sound, place: 'lost' }] }, 'stale-text'],
    ['does not rest on context', { evidence: [{ ...sound, relation: 'context', place: 'lost' }] }, 'verified'],
    ['does not rest on what came after it', { evidence: [{ ...sound, place: 'lost', signed: null }] }, 'verified'],
    [
      'holds where it was given knowing that',
      { evidence: [{ ...sound, standing: 'retracted', signed: { standing: 'retracted', place: 'stands' } }] },
      'verified',
    ],
    ['that was never given is not stale', { signed: null, words: 'anything' }, 'unchecked'],
    ['that asks for work is not stale', { signed: { verdict: 'needs-work', words: 'x' } }, 'needs-work'],
    ['of opinion goes stale too', { signed: { verdict: 'opinion', words: 'x' } }, 'stale-text'],
  ] satisfies [string, Partial<ClaimNow>, string][])('%s', (_what, now, expected) => {
    expect(mark(now)).toBe(expected);
  });
});

it('says what changed', () => {
  expect(claimState({ ...claim, words: 'a plan', evidence: [{ ...sound, standing: 'unreliable', place: 'moved' }] }).stale).toEqual([
    { kind: 'text', signed: 'no plan to join', now: 'a plan' },
    { kind: 'source', because: 'unreliable' },
    { kind: 'source', because: 'moved' },
  ]);
});
