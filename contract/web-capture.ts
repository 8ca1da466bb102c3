import { z } from 'zod';
import type { AppError } from './errors.ts';
import type { SourceOutcome } from './views.ts';
import { workIdSchema } from './work.ts';

/** What crosses the bridge to capture a page of the web. */

const address = z.string().min(1).max(8192);

/**
 * Places (`host:port`) on this computer or in its network that the person allowed for this one capture. Redirects may
 * lead to further ones, each of which is asked about.
 */
const allowed = z.array(z.string().min(1).max(300)).max(8);

export const fetchAddressSchema = z.strictObject({
  /** As it was typed or pasted. */
  address,
  allowed,
  workId: workIdSchema.optional(),
});

export const captureAgainSchema = z.strictObject({
  sourceId: z.uuid(),
  /** Where to look for it now; without it, where it was captured from last. */
  address: address.optional(),
  allowed,
  workId: workIdSchema.optional(),
});

/** What became of an address. */
export type WebOutcome =
  | SourceOutcome
  /** It is in this computer or its network, at `place` (`host:port`); the person may allow it. Nothing was asked of it. */
  | { kind: 'private-address'; place: string; error: AppError };
