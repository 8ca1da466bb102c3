import type { Claim, ClaimFields } from '../../../contract/claims.ts';
import type { CommandInput } from '../../../contract/commands.ts';
import { Refusal } from '../../../contract/errors.ts';
import type { RangePlace, Segment } from '../../../domain/ranges/range.ts';
import { blockOf } from '../../../domain/story/body.ts';
import { recordAct } from '../audit/record.ts';
import { factsOf } from '../body/open-copies.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { personOrRefuse } from '../people/commands.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { readStoryClaims } from './list.ts';
import { insertClaim, markRemoved, placeOf, readClaim, updateClaim as storeUpdate, writePlace, type StoredClaim } from './store.ts';

export const listClaims: Handler<'claims.list'> = (desk, { storyId }) => {
  storyOrRefuse(desk, storyId);
  return readStoryClaims(desk, storyId);
};

const usualFields: ClaimFields = { kind: 'other', risk: 'normal', checkerId: null, note: '' };

export const createClaim: Handler<'claims.create'> = (desk, claim) => {
  desk.archive.transaction(() => makeClaim(desk, claim));
  return told(desk, claimOrRefuse(desk, claim.claimId));
};

/** To be called inside a transaction. */
export function makeClaim(desk: Desk, { storyId, claimId, seq, segments, ...given }: CommandInput<'claims.create'>): void {
  storyOrRefuse(desk, storyId);
  if (readClaim(desk.archive, claimId) !== undefined) throw alreadyThere();
  mustStandInCopy(desk, storyId, seq, segments);
  const fields = withChanges(usualFields, given);
  expectChecker(desk, fields);
  insertClaim(desk.archive, { id: claimId, storyId, fields, at: desk.now(), actor: desk.actor });
  writePlace(desk.archive, storyId, claimId, { kind: 'anchored', segments });
  recordAct(desk, 'claim.create', { claimId, storyId, words: claimOrRefuse(desk, claimId).words });
}

export const updateClaim: Handler<'claims.update'> = (desk, { claimId, fields }) => {
  desk.archive.transaction(() => {
    const { kind, risk, checkerId, note } = storedOrRefuse(desk, claimId);
    const changed = withChanges({ kind, risk, checkerId, note }, fields);
    expectChecker(desk, changed);
    storeUpdate(desk.archive, claimId, changed, desk.now());
    recordAct(desk, 'claim.update', { claimId, ...changed });
  });
  return told(desk, claimOrRefuse(desk, claimId));
};

export const extendClaim: Handler<'claims.extend'> = (desk, { claimId, seq, segments }) => {
  desk.archive.transaction(() => {
    const claim = storedOrRefuse(desk, claimId);
    mustStandInCopy(desk, claim.storyId, seq, segments);
    const place = placeOf(claim);
    const together = place.kind === 'anchored' ? [...place.segments, ...segments] : segments;
    writePlace(desk.archive, claim.storyId, claimId, inCopyOrder(desk, claim.storyId, together));
    recordAct(desk, 'claim.extend', { claimId, words: claimOrRefuse(desk, claimId).words });
  });
  return told(desk, claimOrRefuse(desk, claimId));
};

export const removeClaim: Handler<'claims.remove'> = (desk, { claimId }) => {
  const { storyId } = desk.archive.transaction(() => {
    const claim = claimOrRefuse(desk, claimId);
    markRemoved(desk.archive, claimId, desk.now());
    recordAct(desk, 'claim.remove', { claimId, words: claim.words });
    return claim;
  });
  desk.emit({ name: 'claims.changed', storyId });
  return null;
};

export const restoreClaim: Handler<'claims.restore'> = (desk, { claimId }) => {
  desk.archive.transaction(() => {
    if (readClaim(desk.archive, claimId) === undefined) throw noSuchClaim();
    markRemoved(desk.archive, claimId, null);
    recordAct(desk, 'claim.restore', { claimId });
  });
  return told(desk, claimOrRefuse(desk, claimId));
};

/** @throws Refusal where the copy is at another update, or has no such stretches */
export function mustStandInCopy(desk: Desk, storyId: string, seq: number, segments: readonly Segment[]): void {
  const copy = desk.copies.get(storyId);
  if (copy.seq !== seq) throw copyMoved();
  const lengths = new Map(copy.blocks.map((block) => [blockOf(block).$.id, () => factsOf(copy, block).text.length]));
  if (!segments.every(({ blockId, end }) => end <= (lengths.get(blockId)?.() ?? 0))) throw copyMoved();
}

/** Stretches in the order of the copy, those that touch as one. */
function inCopyOrder(desk: Desk, storyId: string, segments: readonly Segment[]): RangePlace {
  const order = new Map(desk.copies.get(storyId).blocks.map((block, at) => [blockOf(block).$.id, at]));
  const at = ({ blockId }: Segment): number => order.get(blockId) ?? order.size;
  const joined: Segment[] = [];
  for (const segment of segments.toSorted((a, b) => at(a) - at(b) || a.start - b.start)) {
    const last = joined.at(-1);
    if (last?.blockId === segment.blockId && last.end >= segment.start) last.end = Math.max(last.end, segment.end);
    else joined.push({ ...segment });
  }
  const [first, ...rest] = joined;
  if (first === undefined) throw copyMoved();
  return { kind: 'anchored', segments: [first, ...rest] };
}

function expectChecker(desk: Desk, { checkerId }: ClaimFields): void {
  if (checkerId !== null) personOrRefuse(desk, checkerId);
}

/** @throws Refusal where there is no such claim, or it was removed */
export function storedOrRefuse(desk: Desk, claimId: string): StoredClaim {
  const claim = readClaim(desk.archive, claimId);
  if (claim === undefined || claim.removedAt !== null) throw noSuchClaim();
  return claim;
}

/** @throws Refusal where there is no such claim, or it was removed */
export function claimOrRefuse(desk: Desk, claimId: string): Claim {
  const { storyId } = storedOrRefuse(desk, claimId);
  const claim = readStoryClaims(desk, storyId).find(({ id }) => id === claimId);
  if (claim === undefined) throw noSuchClaim();
  return claim;
}

export function told(desk: Desk, claim: Claim): Claim {
  desk.emit({ name: 'claims.changed', storyId: claim.storyId });
  return claim;
}

type Changes = { [Field in keyof ClaimFields]?: ClaimFields[Field] | undefined };

/** A field that is not named, or named without a value, stays as it was. */
function withChanges(fields: ClaimFields, changes: Changes): ClaimFields {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...fields, ...Object.fromEntries(given) };
}

export function noSuchClaim(): Refusal {
  return new Refusal('not-found', { happened: 'This archive has no such claim.' });
}

function alreadyThere(): Refusal {
  return new Refusal('conflict', { happened: 'This claim is in the archive already.', kept: 'It stays as it is.' });
}

function copyMoved(): Refusal {
  return new Refusal('conflict', {
    happened: 'The copy has changed since these words were selected.',
    kept: 'Nothing was marked.',
    next: 'Select the words again.',
  });
}
