import { z } from 'zod';
import { cslSchema } from '../../../domain/sources/source.ts';

/** What the reader read of a library, or of a note of annotations, ready to be stored. */
export const libraryToStoreSchema = z.strictObject({
  sources: z.array(cslSchema),
  annotations: z.array(
    z.strictObject({ words: z.string().min(1).max(20_000), page: z.string(), comment: z.string().max(20_000), source: cslSchema.nullable() }),
  ),
  /** Entries of the file that describe nothing. */
  skipped: z.int().min(0),
});
export type LibraryToStore = z.infer<typeof libraryToStoreSchema>;
