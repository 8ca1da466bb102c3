import type { Claim } from '../../../contract/claims.ts';
import type { GatePlace, GateResult, ShutReason } from '../../../contract/gate.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import type { Coverage } from '../../../domain/claims/checkable/coverage.ts';
import { gateReasons, type GateReason } from '../../../domain/claims/gate.ts';
import { gateReasonWords } from '../../../domain/claims/gate-words.ts';
import { decodeBlock, textOf, type Block } from '../../../domain/story/body.ts';
import { foundInFields, type StoryFields } from '../../../domain/story/fields.ts';
import { findPlaceholders } from '../../../domain/story/placeholders.ts';
import { readStoryClaims } from '../claims/list.ts';
import { isVerifiedByWriter } from '../claims/writers.ts';
import type { Desk } from '../desk.ts';
import { readStoryCaptures } from '../findings/captures.ts';
import { readGrafs } from '../findings/copy.ts';
import { compareOne, outermostQuotations, type ComparedQuotation } from '../findings/quotations.ts';
import { readDismissed } from '../findings/store.ts';
import type { Handler } from '../handlers.ts';
import { readStorySignOffs } from '../sign-offs/commands.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { confidentialNames } from './confidential-names.ts';
import { readException } from './exception.ts';
import { readPolicy } from './policy.ts';

export const checkGate: Handler<'gate.check'> = async (desk, { storyId }) => {
  const coverage = await coverageOf(desk, storyId);
  return desk.archive.snapshot(() => gateOf(desk, storyId, coverage));
};

/** What of a story is covered by claims; null where the archive asks for nothing, because it takes longest to find out. */
export async function coverageOf(desk: Desk, storyId: string): Promise<Coverage | null> {
  if (readPolicy(desk.archive).coverage === 0) return null;
  const { storyFindings } = await import('../findings/story.ts');
  return (await storyFindings(desk, storyId)).coverage;
}

/** Whether a story may go out as it stands at this moment; works on the desk as well as on the reader. */
export function gateOf(desk: Desk, storyId: string, coverage: Coverage | null): GateResult {
  const { archive } = desk;
  const story = storyOrRefuse(desk, storyId);
  const policy = readPolicy(archive);
  const blocks = desk.copies.get(storyId).blocks.map(decodeBlock);
  const claims = readStoryClaims(desk, storyId);
  const placeholders = placesIn(story.fields, blocks, findPlaceholders);
  // Their words would tell what is not to be told.
  const names = placesIn(story.fields, blocks, confidentialNames(archive)).map(({ place }): Place => ({ words: 'a name', place }));
  const quotations = policy.alteredQuotations ? alteredQuotations(desk, storyId) : [];
  const reasons = gateReasons(policy, {
    confidentialNames: names.length,
    placeholders: placeholders.length,
    claims: claims.map((claim) => ({
      id: claim.id,
      risk: claim.risk,
      state: claim.state,
      verifiedByWriter: policy.twoPersons && isVerifiedByWriter(desk, claim),
    })),
    quotations,
    missingSignOffs: readStorySignOffs(desk, storyId)
      .filter(({ role, signed }) => role.required && signed?.holds !== true)
      .map(({ role }) => role.name),
    coverage,
  });
  const shown = reasons.map((reason): ShutReason => ({
    kind: reason.kind,
    sentence: gateReasonWords(reason),
    places: placesOf(reason, { claims, names, placeholders, quotations, blocks }),
  }));
  const open = shown.length === 0;
  return { open, reasons: shown, policy, exception: open ? null : readException(archive, storyId, shown) };
}

/** Those that say other than their source, leaving out what a person waved through. */
function alteredQuotations(desk: Desk, storyId: string): ComparedQuotation[] {
  const { fields, grafs } = readGrafs(desk, storyId);
  const quotations = outermostQuotations(grafs);
  if (quotations.length === 0) return [];
  const captures = readStoryCaptures(desk.archive, storyId);
  const isDismissed = readDismissed(desk.archive, storyId);
  return quotations
    .map((quotation) => compareOne(desk.archive, quotation, { captures, language: fields.language, isDismissed }))
    .filter(({ mark }) => mark === 'altered' || mark === 'stitched');
}

type Place = ShutReason['places'][number];

/** Where something stands in the fields and the copy of a story. */
function placesIn(fields: StoryFields, blocks: readonly Block[], find: (text: string) => readonly { start: number; end: number }[]): Place[] {
  const inFields = foundInFields(fields, find).map(({ field, text }): Place => ({ words: text, place: { kind: 'field', field } }));
  const inCopy = blocks.flatMap((block, at) => {
    const text = textOf(block);
    return find(text).map(({ start, end }): Place => ({
      words: around(text, start, end),
      place: { kind: 'copy', block: at, blockId: block.$.id, start, end },
    }));
  });
  return [...inFields, ...inCopy];
}

/** Enough of a text to know a place by. */
function around(text: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start - 24), end + 24];
  return `${from > 0 ? '…' : ''}${text.slice(from, to).toWellFormed()}${to < text.length ? '…' : ''}`;
}

type Found = { claims: readonly Claim[]; names: Place[]; placeholders: Place[]; quotations: readonly ComparedQuotation[]; blocks: readonly Block[] };

function placesOf(
  reason: GateReason,
  { claims, names, placeholders, quotations, blocks }: Found,
): Place[] {
  switch (reason.kind) {
    case 'confidential-names':
      return names;
    case 'placeholders':
      return placeholders;
    case 'unchecked-high-risk':
    case 'stale':
    case 'disputed':
    case 'unanchored':
    case 'two-persons': {
      const concerned = new Set(reason.claimIds);
      return claims.filter(({ id }) => concerned.has(id)).map(({ id, words }) => ({ words, place: { kind: 'claim', claimId: id } }));
    }
    case 'altered-quotations':
      return quotations.map(({ words, stretches: [first] }): Place => {
        const block = blocks.findIndex(({ $ }) => $.id === first.blockId);
        return { words, place: { kind: 'copy', block, ...first } satisfies GatePlace };
      });
    case 'sign-offs':
    case 'coverage':
      return [];
    default:
      return assertNever(reason);
  }
}
