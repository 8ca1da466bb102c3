import { describe, expect, it } from 'vitest';
import type { VerdictValue } from './claim.ts';
import { gateReasons, usualPolicy, type GateInput, type GatePolicy } from './gate.ts';

const claim = (id: string, verdict: VerdictValue, more: Partial<GateInput['claims'][number]> = {}): GateInput['claims'][number] => ({
  id,
  risk: 'normal',
  state: { verdict, anchored: true, stale: [] },
  verifiedByWriter: false,
  ...more,
});
const clean: GateInput = { confidentialNames: 0, placeholders: 0, claims: [claim('a', 'verified')], quotations: [], missingSignOffs: [], coverage: { covered: 9, all: 10 } };
const passage = { sourceId: 's', start: 0, end: 1 };
const altered = { kind: 'altered', passage, differences: [{ kind: 'words', quoted: 'a', source: 'no' }] } as const;
const kinds = (input: Partial<GateInput>, policy: Partial<GatePolicy> = {}) =>
  gateReasons({ ...usualPolicy, ...policy }, { ...clean, ...input }).map(({ kind }) => kind);

describe('the gate', () => {
  it('is open where nothing is left to do', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ claims: [claim('a', 'unchecked'), claim('b', 'opinion')], coverage: null }, { coverage: 100 })).toEqual([]);
  });

  it.each([
    ['confidential-names', { confidentialNames: 1 }],
    ['placeholders', { placeholders: 2 }],
    ['sign-offs', { missingSignOffs: ['Lawyer'] }],
    ['disputed', { claims: [claim('a', 'false')] }],
    ['disputed', { claims: [claim('a', 'disputed')] }],
    ['unchecked-high-risk', { claims: [claim('a', 'unchecked', { risk: 'high' })] }],
    ['stale', { claims: [claim('a', 'verified', { state: { verdict: 'verified', anchored: true, stale: [{ kind: 'source', because: 'lost' }] } })] }],
    ['two-persons', { claims: [claim('a', 'verified', { verifiedByWriter: true })] }],
    ['altered-quotations', { quotations: [{ words: 'a plan', comparison: altered }] }],
    ['altered-quotations', { quotations: [{ words: 'x', comparison: { kind: 'stitched', passages: [passage, passage] } }] }],
  ] satisfies [string, Partial<GateInput>][])('is shut for %s', (kind, input) => {
    expect(kinds(input)).toEqual([kind]);
  });

  it('counts coverage and deleted claims only where the archive asks for it', () => {
    const gone = { claims: [claim('a', 'verified', { state: { verdict: 'verified', anchored: false, stale: [] } })] };
    expect(kinds(gone)).toEqual([]);
    expect(kinds(gone, { unanchored: true })).toEqual(['unanchored']);
    expect(gateReasons({ ...usualPolicy, coverage: 95 }, clean)).toEqual([{ kind: 'coverage', percent: 90, wanted: 95 }]);
  });

  it('leaves out what the archive does not ask for', () => {
    const none: GatePolicy = { placeholders: false, uncheckedHighRisk: false, stale: false, disputed: false, alteredQuotations: false, unanchored: false, twoPersons: false, coverage: 0 };
    expect(kinds({ placeholders: 3, claims: [claim('a', 'false'), claim('b', 'unchecked', { risk: 'high' })], quotations: [{ words: 'a plan', comparison: altered }] }, none)).toEqual([]);
  });
});
