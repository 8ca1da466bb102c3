import { nameText, isoDateText } from '../../sources/describe.ts';
import { holdsName, namesOf, publishedCsl, publishedPassage } from '../../citing/published.ts';
import type { ClaimKind, EvidenceSnapshot, Relation, Risk, Verdict, VerdictValue } from '../../claims/claim.ts';
import type { GatePolicy } from '../../claims/gate.ts';
import type { ClaimMark, Stale } from '../../claims/state.ts';
import type { AuditHead } from '../../audit/chain.ts';
import type { Segment } from '../../ranges/range.ts';
import type { Csl } from '../../sources/csl/schema.ts';
import type { Locator, Passage } from '../../sources/passage.ts';
import type { Standing } from '../../sources/source.ts';
import { canBeCited, mayBeNamed, type SourceAgreement } from '../../sources/terms.ts';
import { sayingsOf, textOf, type Block } from '../../story/body.ts';
import type { StoryFields, StoryStatus } from '../../story/fields.ts';
import { webAddress } from '../../web-address.ts';
import { isoMoment } from '../dates.ts';
import { wordsFor } from '../words.ts';
import { recordFormat, type RecordEvidence, type RecordVerdict, type VerificationRecord, type Withheld } from './record.ts';

/** A source with what was agreed with it. Nothing is masked. */
export type RecordSource = { id: string; csl: Csl; standing: Standing; agreement: SourceAgreement };

/** Words of a source, with what holds for them: the strictest of what was agreed for the source and for the words. */
export type HeldEvidence = {
  id: string;
  relation: Relation;
  source: RecordSource;
  agreement: SourceAgreement;
  captureId: string;
  captureSha256: string;
  capturedAt: number;
  passage: Passage;
  locator: Locator | null;
  place: 'stands' | 'moved' | 'lost';
};

export type HeldClaim = {
  id: string;
  number: number;
  words: string;
  kind: ClaimKind;
  risk: Risk;
  mark: ClaimMark;
  verdict: VerdictValue;
  stale: readonly Stale[];
  checker: string;
  note: string;
  segments: readonly Segment[];
  evidence: readonly HeldEvidence[];
  /** The first one first. */
  history: readonly Verdict[];
};

export type RecordParts = {
  madeAt: number;
  story: { id: string; status: StoryStatus; fields: StoryFields; updatedAt: number };
  blocks: readonly Block[];
  claims: readonly HeldClaim[];
  gate: { reasons: readonly string[]; policy: GatePolicy; exception: { reason: string; by: string; at: number } | null };
  auditHead: AuditHead | null;
  /** What holds for the words of a piece of evidence that a verdict rested on; undefined where its source is gone. */
  agreementOf: (evidence: EvidenceSnapshot) => SourceAgreement | undefined;
  /** Sources whose names may not leave the desk, whether or not a claim rests on them. */
  unnamed: readonly RecordSource[];
};

/** Makes the record of a story, masking what was not to be told. */
export function buildRecord(parts: RecordParts): VerificationRecord {
  const { story, gate } = parts;
  const { unnamed } = wordsFor(story.fields.language).words;
  const secrets = parts.unnamed.flatMap(({ csl }) => namesOf(csl));
  const told = (text: string): string => (secrets.some((name) => holdsName(text, name)) ? withheldNote : text);
  const claims = parts.claims.map((claim) => ({
    id: claim.id,
    number: claim.number,
    words: claim.words,
    kind: claim.kind,
    risk: claim.risk,
    mark: claim.mark,
    verdict: claim.verdict,
    stale: [...claim.stale],
    checker: claim.checker,
    note: told(claim.note),
    segments: claim.segments.map((segment) => ({ ...segment })),
    evidence: claim.evidence.map((evidence) => toldEvidence(evidence, unnamed)),
    history: claim.history.map((verdict) => toldVerdict(verdict, parts.agreementOf, told)),
  }));
  const evidence = claims.flatMap((claim) => claim.evidence);
  const masked = new Set(evidence.filter(({ withheld }) => withheld !== 'nothing').map(({ source }) => source.id));
  return {
    format: recordFormat,
    version: 1,
    madeAt: isoMoment(parts.madeAt),
    story: {
      id: story.id,
      slug: story.fields.slug,
      status: story.status,
      kicker: story.fields.kicker,
      headline: story.fields.headline,
      standfirst: story.fields.standfirst,
      bylines: [...story.fields.bylines],
      language: story.fields.language,
      updatedAt: isoMoment(story.updatedAt),
    },
    copy: parts.blocks.map((block) => ({ id: block.$.id, kind: kindOf(block), text: textOf(block) || sayingsOf([block]).join(' · ') })),
    gate: {
      open: gate.reasons.length === 0,
      reasons: [...gate.reasons],
      policy: gate.policy,
      exception: gate.exception && { ...gate.exception, reason: told(gate.exception.reason), at: isoMoment(gate.exception.at) },
    },
    claims,
    auditHead: parts.auditHead,
    withheld: { sources: masked.size, evidence: evidence.filter(({ withheld }) => withheld === 'words').length },
  };
}

/** Stands for a note that names somebody who was not to be named. */
const withheldNote = '[withheld: it names a source that was not to be named]';

function kindOf(block: Block): VerificationRecord['copy'][number]['kind'] {
  return block.type === 'horizontalrule' ? 'divider' : block.type;
}

export function withheldOf(agreement: SourceAgreement): Withheld {
  if (agreement.confidential || !canBeCited(agreement.terms)) return 'words';
  return mayBeNamed(agreement) ? 'nothing' : 'name';
}

function toldEvidence(held: HeldEvidence, unnamed: string): RecordEvidence {
  const { source, agreement, passage } = held;
  const quote = publishedPassage(passage.exact, source.csl, agreement);
  const agreed = withheldOf(agreement);
  const withheld = quote === '' ? 'words' : agreed;
  const csl = publishedCsl(source.csl, agreement, unnamed);
  const isWhole = withheld === 'nothing';
  const isKept = withheld === 'words';
  return {
    id: held.id,
    relation: held.relation,
    withheld,
    source: {
      id: source.id,
      title: csl.title,
      authors: csl.author.map(nameText),
      outlet: csl['container-title'] ?? csl.publisher ?? '',
      issued: csl.issued === undefined ? '' : isoDateText(csl.issued),
      url: webAddress(csl.URL ?? '') ?? null,
      standing: source.standing,
    },
    // The hash of a file would let whoever guesses the source confirm the guess.
    capture: isWhole ? { id: held.captureId, at: isoMoment(held.capturedAt), sha256: held.captureSha256 } : null,
    quote: isKept ? '' : quote,
    prefix: isWhole ? passage.prefix : '',
    suffix: isWhole ? passage.suffix : '',
    position: isWhole ? passage.position : null,
    locator: isWhole ? held.locator : null,
    place: held.place,
  };
}

function toldVerdict(verdict: Verdict, agreementOf: RecordParts['agreementOf'], told: (text: string) => string): RecordVerdict {
  const evidence = verdict.evidence.filter((one) => {
    const agreement = agreementOf(one);
    return agreement !== undefined && withheldOf(agreement) === 'nothing';
  });
  return {
    id: verdict.id,
    act: verdict.act,
    verdict: verdict.verdict,
    by: verdict.by,
    at: isoMoment(verdict.at),
    words: verdict.words,
    wordsHash: verdict.wordsHash,
    evidence,
    withheldEvidence: verdict.evidence.length - evidence.length,
    note: told(verdict.note),
  };
}
