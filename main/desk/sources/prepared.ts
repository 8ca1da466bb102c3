import { z } from 'zod';
import type { AppError } from '../../../contract/errors.ts';
import { readableBlockSchema } from '../../../domain/sources/readable.ts';
import { cslSchema } from '../../../domain/sources/source.ts';

/** A file that was read and understood, ready to be stored; or why it can't be a source. */
export const preparedImportSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ready'),
    fileName: z.string(),
    mediaType: z.literal('text/html'),
    /** The file as it is. */
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    /** The self-contained page for the isolated frame. */
    page: z.string(),
    readable: z.array(readableBlockSchema),
    csl: cslSchema,
    language: z.string(),
    /** What else the page says of itself. */
    facts: z.strictObject({
      published: z.string(),
      updated: z.string(),
      section: z.string(),
      related: z.array(z.strictObject({ title: z.string(), url: z.string() })),
    }),
  }),
  z.strictObject({ kind: z.literal('refused'), fileName: z.string(), error: z.custom<AppError>() }),
]);
export type PreparedImport = z.infer<typeof preparedImportSchema>;
export type ReadyImport = Extract<PreparedImport, { kind: 'ready' }>;
