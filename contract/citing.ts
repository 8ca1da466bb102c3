import { z } from 'zod';
import { sourceExportFormats } from '../domain/citing/library/formats.ts';
import type { RichText } from '../domain/citing/rich-text.ts';
import type { CitationForm } from '../domain/citing/style.ts';
import { locatorSchema, passageSchema } from '../domain/sources/passage.ts';
import { byHandKinds } from '../domain/sources/describe.ts';
import { cslSchema, sourceKindSchema, termsSchema, type Csl, type SourceKind } from '../domain/sources/source.ts';
import type { SourceAgreement } from '../domain/sources/terms.ts';

/** What crosses the bridge to describe sources, agree on terms with them and cite them. */

const id = z.uuid();
const affix = z.string().max(1000);

/** A passage to cite; `joinTo` names the citation that it becomes a part of, where it is not one of its own. */
export const newCitationSchema = z.strictObject({
  storyId: id,
  captureId: id,
  passage: passageSchema,
  locator: locatorSchema.nullable(),
  joinTo: id.optional(),
  prefix: affix.optional(),
  suffix: affix.optional(),
});

/**
 * The passages of one citation in order, as a whole. One that was part of it and is not named is parted from it; the
 * passage that gave the citation its id must be named. Answering with the list from before undoes it.
 */
export const arrangementSchema = z.strictObject({
  citationId: id,
  items: z.array(z.strictObject({ id, prefix: affix, suffix: affix, locator: locatorSchema.nullable() })).min(1).max(100),
});

export const agreementSchema = z.strictObject({
  terms: termsSchema,
  attribution: z.string().max(1000),
  confidential: z.boolean(),
});

/** A source written down by hand; `notes` has an empty line between paragraphs. */
export const byHandSchema = z.strictObject({
  kind: z.enum(byHandKinds),
  csl: cslSchema,
  notes: z.string().trim().min(1).max(1_000_000),
  agreement: agreementSchema,
});

export const sourceDescriptionSchema = z.strictObject({ sourceId: id, kind: sourceKindSchema, csl: cslSchema });

/** Who and what a source is, and what was agreed with it: nothing is masked, so the person was asked first. */
export type SourceDetails = { sourceId: string; kind: SourceKind; csl: Csl; agreement: SourceAgreement };

export type StyleSummary = {
  id: string;
  title: string;
  form: CitationForm;
  /** `own`: the desk’s own ways; `shipped`: a CSL style that comes with the program; `added`: by a person. */
  origin: 'own' | 'shipped' | 'added';
};

/** A language for citations; `name` is a BCP 47 tag. */
export type LocaleSummary = { id: string; name: string };

export const styleIdSchema = z.string().min(1).max(500);

/** The largest CSL style that may be added, in UTF-16 units. */
export const largestStyle = 1024 * 1024;

/** A story’s citations as its style prints them. */
export type RenderedCitations = {
  styleId: string;
  form: CitationForm;
  /** By the id that the copy holds. `words` stand in the copy (in a link or in the text) or in the note. */
  citations: { id: string; words: RichText[] }[];
  /** Empty where the style has none. */
  bibliography: RichText[][];
};

/** The sources that are meant; all of them where none are named. */
export const chosenSourcesSchema = z.array(id).min(1).max(100_000).optional();

export const sourceExportSchema = z.strictObject({ format: z.enum(sourceExportFormats), sourceIds: chosenSourcesSchema });

/** What came of importing a library. */
export type LibraryImported = {
  /** Sources that are new, and those that were here already. */
  added: number;
  alreadyHere: number;
  /** Annotations of a Zotero note: placed for certain, and not placed. */
  annotations: number;
  unplaced: number;
  /** What could not be taken, in words, at most a few. */
  notices: string[];
};
