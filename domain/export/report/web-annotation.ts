import { context, nameOfHash } from '../../sources/web-annotation/annotated.ts';
import type { RecordClaim, RecordEvidence, VerificationRecord } from './record.ts';

/** How many characters of the copy stand beside the words of a claim, so that they can be found again. */
const contextLength = 32;

/**
 * The record of a story as W3C Web Annotations (JSON-LD): an annotation a claim, which assesses words of the story. Its bodies are
 * the verdict and the passages that it rests on. Positions count over the whole copy, its blocks a line each.
 */
export function reportWebAnnotations(record: VerificationRecord): string {
  const copy = copyText(record);
  const items = record.claims.map((claim) => annotationOf(claim, record, copy));
  const collection = {
    '@context': context,
    id: `urn:uuid:${record.story.id}#verification`,
    type: 'AnnotationCollection',
    label: `Verification of ${record.story.headline || record.story.slug}`,
    created: record.madeAt,
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
    ...(record.auditHead !== null && { 'standfirst:auditHead': record.auditHead }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

type CopyText = { text: string; starts: ReadonlyMap<string, number> };

function copyText({ copy }: VerificationRecord): CopyText {
  const starts = new Map<string, number>();
  let text = '';
  for (const block of copy) {
    if (text !== '') text += '\n';
    starts.set(block.id, text.length);
    text += block.text;
  }
  return { text, starts };
}

function annotationOf(claim: RecordClaim, record: VerificationRecord, copy: CopyText): object {
  const last = claim.history.at(-1);
  return {
    id: `urn:uuid:${claim.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    ...(last !== undefined && { created: last.at, creator: { type: 'Person', name: last.by } }),
    body: [
      { type: 'TextualBody', purpose: 'classifying', format: 'text/plain', language: 'en', value: claim.verdict },
      ...(last === undefined || last.note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: last.note }]),
      ...claim.evidence.filter(({ withheld }) => withheld === 'nothing').map(evidenceBody),
    ],
    target: {
      type: 'SpecificResource',
      source: `urn:uuid:${record.story.id}`,
      selector: selectorsOf(claim, copy),
    },
    'standfirst:state': claim.mark,
    'standfirst:kind': claim.kind,
    'standfirst:risk': claim.risk,
  };
}

/** From the first word of a claim to its last: the model has no selector for a text with gaps. */
function selectorsOf({ words, segments }: RecordClaim, { text, starts }: CopyText): object[] {
  const [first, last] = [segments[0], segments.at(-1)];
  const begins = first === undefined ? undefined : starts.get(first.blockId);
  const ends = last === undefined ? undefined : starts.get(last.blockId);
  if (first === undefined || last === undefined || begins === undefined || ends === undefined)
    return [{ type: 'TextQuoteSelector', exact: words }];
  const [start, end] = [begins + first.start, ends + last.end];
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - contextLength), start).toWellFormed(),
      suffix: text.slice(end, end + contextLength).toWellFormed(),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}

function evidenceBody({ relation, source, capture, quote, prefix, suffix, position }: RecordEvidence): object {
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    'standfirst:relation': relation,
    source: source.url ?? `urn:uuid:${source.id}`,
    selector: [
      { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
      ...(position === null ? [] : [{ type: 'TextPositionSelector', ...position }]),
    ],
    ...(capture !== null && { state: { type: 'TimeState', sourceDate: capture.at, cached: nameOfHash(capture.sha256) } }),
  };
}
