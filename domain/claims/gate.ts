import { z } from 'zod';
import type { Risk } from './claim.ts';
import type { Comparison } from './quotes/compare.ts';
import { markOf, type ClaimState } from './state.ts';

/** What has to be right before a story may go out: a choice of each archive. */
export const gatePolicySchema = z.strictObject({
  /** "TK" left in the copy or a field. */
  placeholders: z.boolean(),
  /** Claims of high risk that nobody has checked. */
  uncheckedHighRisk: z.boolean(),
  /** Claims whose words or sources changed since they were checked. */
  stale: z.boolean(),
  /** Claims found disputed or false. */
  disputed: z.boolean(),
  /** Direct quotations that say other than their source. */
  alteredQuotations: z.boolean(),
  /** Claims whose words are no longer in the copy. */
  unanchored: z.boolean(),
  /** Claims verified by whoever wrote the words. */
  twoPersons: z.boolean(),
  /** The least share of checkable items that claims cover, in per cent; 0 asks for none. */
  coverage: z.int().min(0).max(100),
});
export type GatePolicy = z.infer<typeof gatePolicySchema>;

export const usualPolicy: GatePolicy = {
  placeholders: true,
  uncheckedHighRisk: true,
  stale: true,
  disputed: true,
  alteredQuotations: true,
  unanchored: false,
  twoPersons: true,
  coverage: 0,
};

/** A story as the gate looks at it. */
export type GateInput = {
  /** How often the name of a confidential source stands in the story. No policy lets it out unasked. */
  confidentialNames: number;
  /** How many placeholders are left. */
  placeholders: number;
  claims: readonly { id: string; risk: Risk; state: ClaimState; verifiedByWriter: boolean }[];
  quotations: readonly { words: string; comparison: Comparison }[];
  /** The names of those who have to sign and have not, or not these words. */
  missingSignOffs: readonly string[];
  /** Covered and all checkable items; null where they were not counted. */
  coverage: { covered: number; all: number } | null;
};

/** Why the gate is shut. */
export type GateReason =
  | { kind: 'confidential-names'; count: number }
  | { kind: 'placeholders'; count: number }
  | { kind: 'unchecked-high-risk' | 'stale' | 'disputed' | 'unanchored' | 'two-persons'; claimIds: readonly string[] }
  | { kind: 'altered-quotations'; quotations: readonly string[] }
  | { kind: 'sign-offs'; roles: readonly string[] }
  | { kind: 'coverage'; percent: number; wanted: number };

/** Everything that shuts the gate, in the order in which a person would clear it; none where it is open. */
export function gateReasons(policy: GatePolicy, { confidentialNames, placeholders, claims, quotations, missingSignOffs, coverage }: GateInput): GateReason[] {
  const reasons: GateReason[] = [];
  if (confidentialNames > 0) reasons.push({ kind: 'confidential-names', count: confidentialNames });
  if (policy.placeholders && placeholders > 0) reasons.push({ kind: 'placeholders', count: placeholders });
  const ofClaims = (kind: 'unchecked-high-risk' | 'stale' | 'disputed' | 'unanchored' | 'two-persons', which: (claim: GateInput['claims'][number]) => boolean): void => {
    const claimIds = claims.filter(which).map(({ id }) => id);
    if (claimIds.length > 0) reasons.push({ kind, claimIds });
  };
  if (policy.disputed) ofClaims('disputed', ({ state }) => state.anchored && (state.verdict === 'disputed' || state.verdict === 'false'));
  if (policy.uncheckedHighRisk) ofClaims('unchecked-high-risk', ({ risk, state }) => state.anchored && risk === 'high' && state.verdict === 'unchecked');
  if (policy.stale) ofClaims('stale', ({ state }) => markOf(state).startsWith('stale-'));
  if (policy.unanchored) ofClaims('unanchored', ({ state }) => !state.anchored);
  if (policy.twoPersons) ofClaims('two-persons', ({ state, verifiedByWriter }) => state.anchored && state.verdict === 'verified' && verifiedByWriter);
  const altered = quotations.filter(({ comparison }) => comparison.kind === 'altered' || comparison.kind === 'stitched');
  if (policy.alteredQuotations && altered.length > 0) reasons.push({ kind: 'altered-quotations', quotations: altered.map(({ words }) => words) });
  const percent = coverage === null || coverage.all === 0 ? 100 : Math.floor((100 * coverage.covered) / coverage.all);
  if (percent < policy.coverage) reasons.push({ kind: 'coverage', percent, wanted: policy.coverage });
  if (missingSignOffs.length > 0) reasons.push({ kind: 'sign-offs', roles: missingSignOffs });
  return reasons;
}
