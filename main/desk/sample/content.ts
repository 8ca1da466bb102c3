import { z } from 'zod';
import type { DeskInput } from '../commands.ts';
import { claimKindSchema, relationSchema, riskSchema, verdictSchema } from '../../../domain/claims/claim.ts';
import { storyFieldsSchema, storyStatusSchema } from '../../../domain/story/fields.ts';
import checked from '../../../resources/sample/checked.json?raw';
import ledger from '../../../resources/sample/harbour-ledger.html?raw';
import interview from '../../../resources/sample/interview.md?raw';
import relay from '../../../resources/sample/pacific-relay.html?raw';
import stories from '../../../resources/sample/stories.json?raw';

/** The content of the sample archive, as it lies in `resources/sample/`. */

const sampleSource = z.enum(['ledger', 'relay', 'interview', 'call']);
export type SampleSource = z.infer<typeof sampleSource>;

/** A stretch of plain text, or a citation of words as the source has them. */
const part = z.union([z.string(), z.strictObject({ source: sampleSource, passage: z.string() })]);
export type SamplePart = z.infer<typeof part>;

const sampleStory = z.strictObject({
  status: storyStatusSchema,
  fields: storyFieldsSchema,
  copy: z.array(z.strictObject({ kind: z.enum(['paragraph', 'heading']), parts: z.array(part) })),
});
export type SampleStory = z.infer<typeof sampleStory>;

/** What was claimed of a story and said of it, by its checker where nobody else is named; then what was changed in it afterwards. */
const checkedStory = z.strictObject({
  story: sampleStory,
  /** What it becomes once it is checked; null where it stays in check. */
  becomes: z.literal('ready').nullable(),
  claims: z.array(
    z.strictObject({
      words: z.string(),
      kind: claimKindSchema,
      risk: riskSchema.default('normal'),
      evidence: z.array(z.strictObject({ source: sampleSource, passage: z.string(), relation: relationSchema })).default([]),
      verdict: verdictSchema.optional(),
      by: z.enum(['writer', 'checker']).default('checker'),
      note: z.string().default(''),
    }),
  ),
  edits: z.array(z.strictObject({ from: z.string(), to: z.string() })).default([]),
  withdrawn: z.strictObject({ source: sampleSource, reason: z.string() }).optional(),
});
export type CheckedStory = z.infer<typeof checkedStory>;

export const samplePages = [
  { source: 'ledger', fileName: 'harbour-ledger.html', html: ledger },
  { source: 'relay', fileName: 'pacific-relay.html', html: relay },
] as const;

export const sampleInterview: DeskInput<'sources.addByHand'> = {
  kind: 'interview',
  notes: interview,
  agreement: { terms: 'on-the-record', attribution: '', confidential: false },
  csl: {
    type: 'interview',
    title: 'Interview with Sachi Moriwaki (sample)',
    author: [{ family: 'Moriwaki', given: 'Sachi' }],
    issued: { 'date-parts': [[2023, 5, 24]] },
    language: 'en',
  },
};

export const sampleCall: DeskInput<'sources.addByHand'> = {
  kind: 'phone-call',
  notes: 'Sample note of a call. The landlord is a made-up person.\n\nHe said that twelve people will work there, and that two floors are meant for them.',
  agreement: { terms: 'on-the-record', attribution: '', confidential: false },
  csl: {
    type: 'personal_communication',
    title: 'Call with a landlord (sample)',
    author: [{ literal: 'A landlord' }],
    issued: { 'date-parts': [[2023, 5, 24]] },
    language: 'en',
  },
};

export function checkedStories(): CheckedStory[] {
  return z.array(checkedStory).parse(JSON.parse(checked));
}

export function sampleStories(): SampleStory[] {
  return z.array(sampleStory).parse(JSON.parse(stories));
}
