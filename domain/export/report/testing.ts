import type { Csl } from '../../sources/csl/schema.ts';
import { usualPolicy } from '../../claims/gate.ts';
import type { Block } from '../../story/body.ts';
import { emptyStoryFields } from '../../story/field-rules.ts';
import { buildRecord, type HeldClaim, type HeldEvidence, type RecordParts, type RecordSource } from './build.ts';

/** A small checked story for the tests of what leaves the desk: one claim settled, one open, one that rests on a masked source. */

export const uuid = (number: number): string => `01981f1c-0000-7000-8000-${String(number).padStart(12, '0')}`;
const at = Date.UTC(2023, 4, 24, 9);

export const paragraph = (number: number, text: string): Block => ({
  type: 'paragraph',
  $: { id: uuid(number) },
  children: [{ type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }],
  direction: null,
  format: '',
  indent: 0,
  version: 1,
});

export const source = (number: number, csl: Partial<Csl>, agreement: Partial<RecordSource['agreement']> = {}): RecordSource => ({
  id: uuid(number),
  csl: { type: 'webpage', title: 'The board’s minutes', author: [{ literal: 'Harbour board' }], URL: 'https://example.org/minutes', ...csl },
  standing: 'good',
  agreement: { terms: 'on-the-record', attribution: '', confidential: false, ...agreement },
});

export const minutes = source(10, {});
export const clerk = source(
  11,
  { type: 'interview', title: 'Talk with Rosalind Achterberg', author: [{ family: 'Achterberg', given: 'Rosalind' }] },
  { terms: 'background', attribution: 'a clerk of the board', confidential: true },
);

export const evidence = (number: number, held: RecordSource, exact: string): HeldEvidence => ({
  id: uuid(number),
  relation: 'supports',
  source: held,
  agreement: held.agreement,
  captureId: uuid(number + 100),
  captureSha256: '9f'.repeat(32),
  capturedAt: at,
  passage: { exact, prefix: 'before ', suffix: ' after', position: { start: 7, end: 7 + exact.length } },
  locator: { label: 'paragraph', value: '2' },
  place: 'stands',
});

export const firstGraf = 'Nine captains spoke to the board on Tuesday.';
const secondGraf = 'The ice was two feet thick, a clerk said.';

export const claim = (number: number, words: string, more: Partial<HeldClaim>): HeldClaim => ({
  id: uuid(30 + number),
  number,
  words,
  kind: 'number',
  risk: 'normal',
  mark: 'unchecked',
  verdict: 'unchecked',
  stale: [],
  checker: '',
  note: '',
  segments: [{ blockId: uuid(1), start: firstGraf.indexOf(words), end: firstGraf.indexOf(words) + words.length }],
  evidence: [],
  history: [],
  ...more,
});

const verified = evidence(50, minutes, 'heard from nine captains');
const masked = evidence(51, clerk, 'two feet, says Rosalind Achterberg');

export const claims: readonly HeldClaim[] = [
  claim(1, 'Nine captains', {
    mark: 'verified',
    verdict: 'verified',
    evidence: [verified],
    history: [
      {
        id: uuid(60),
        claimId: uuid(31),
        act: 'given',
        verdict: 'verified',
        by: 'Koji Lund',
        at,
        words: 'Nine captains',
        wordsHash: 'ab'.repeat(32),
        evidence: [
          { sourceId: minutes.id, captureId: verified.captureId, captureSha256: verified.captureSha256, relation: 'supports', passage: verified.passage, locator: verified.locator, standing: 'good', place: 'stands' },
          { sourceId: clerk.id, captureId: masked.captureId, captureSha256: masked.captureSha256, relation: 'supports', passage: masked.passage, locator: null, standing: 'good', place: 'stands' },
        ],
        note: 'Counted in the minutes.',
      },
    ],
  }),
  claim(2, 'captains spoke', { mark: 'stale-text', verdict: 'verified', stale: [{ kind: 'text', signed: 'captains whispered', now: 'captains spoke' }] }),
  claim(3, 'two feet', {
    segments: [{ blockId: uuid(2), start: secondGraf.indexOf('two feet'), end: secondGraf.indexOf('two feet') + 8 }],
    evidence: [masked],
    note: 'Ask Achterberg again.',
  }),
];

export const parts: RecordParts = {
  madeAt: at,
  story: {
    id: uuid(0),
    status: 'in-check',
    fields: { ...emptyStoryFields, slug: 'harbour-ice', headline: 'Nine captains and the ice', bylines: ['Ada Okafor'] },
    updatedAt: at,
  },
  blocks: [paragraph(1, firstGraf), paragraph(2, secondGraf)],
  claims,
  gate: { reasons: ['1 claim has changed, or its source has, since it was checked'], policy: usualPolicy, exception: null },
  auditHead: { seq: 12, hash: 'cd'.repeat(32) },
  agreementOf: ({ sourceId }) => [minutes, clerk].find(({ id }) => id === sourceId)?.agreement,
  unnamed: [clerk],
};

export const record = buildRecord(parts);
