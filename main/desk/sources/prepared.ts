import { z } from 'zod';
import type { AppError } from '../../../contract/errors.ts';
import { readableBlockSchema } from '../../../domain/sources/readable.ts';
import { retrievalSchema } from '../../../domain/sources/retrieval.ts';
import { libraryToStoreSchema } from '../citing/library-to-store.ts';
import { cslSchema, sourceKindSchema } from '../../../domain/sources/source.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A file that was read and understood, ready to be stored; or why it can't be a source. */
export const preparedImportSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ready'),
    fileName: z.string(),
    /** Whether it came from this computer or from the web. */
    method: z.enum(['file', 'web']),
    /** The source that this is a new capture of; null where it is to be found out, or to become a source of its own. */
    sourceId: z.uuid().nullable(),
    sourceKind: sourceKindSchema,
    mediaType: z.string(),
    /** The file as it is. */
    bytes,
    /** The self-contained page for the isolated frame, where the source can be shown as one. */
    page: z.string().nullable(),
    parts: z.array(
      z.strictObject({ role: z.enum(['screenshot', 'response', 'attachment']), name: z.string(), mediaType: z.string(), bytes }),
    ),
    readable: z.array(readableBlockSchema),
    csl: cslSchema,
    language: z.string(),
    /** What else the file says of itself; empty where its kind does not say it. */
    facts: z.strictObject({
      published: z.string(),
      updated: z.string(),
      section: z.string(),
      related: z.array(z.strictObject({ title: z.string(), url: z.string() })),
      leadImage: z.strictObject({ url: z.string(), caption: z.string(), credit: z.string(), alt: z.string() }).optional(),
      duration: z.int().min(0).optional(),
      pages: z.int().min(0).optional(),
      notices: z.array(z.string()).optional(),
    }),
    retrieval: retrievalSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('refused'), fileName: z.string(), error: z.custom<AppError>() }),
]);

/** What a file that a person gave is: a source, or what tells of sources. */
export const givenImportSchema = z.discriminatedUnion('kind', [
  preparedImportSchema,
  z.strictObject({ kind: z.literal('library'), fileName: z.string(), library: libraryToStoreSchema }),
  z.strictObject({ kind: z.literal('annotations'), fileName: z.string(), text: z.string() }),
]);
export type GivenImport = z.infer<typeof givenImportSchema>;

export type PreparedImport = z.infer<typeof preparedImportSchema>;
export type ReadyImport = Extract<PreparedImport, { kind: 'ready' }>;
