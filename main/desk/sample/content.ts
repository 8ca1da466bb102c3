import { z } from 'zod';
import type { DeskInput } from '../commands.ts';
import { storyFieldsSchema, storyStatusSchema } from '../../../domain/story/fields.ts';
import ledger from '../../../resources/sample/harbour-ledger.html?raw';
import interview from '../../../resources/sample/interview.md?raw';
import relay from '../../../resources/sample/pacific-relay.html?raw';
import stories from '../../../resources/sample/stories.json?raw';

/** The content of the sample archive, as it lies in `resources/sample/`. */

const sampleSource = z.enum(['ledger', 'relay', 'interview']);
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

export function sampleStories(): SampleStory[] {
  return z.array(sampleStory).parse(JSON.parse(stories));
}
