import { z } from 'zod';
import { retrievalNotices } from './retrieval-notices.ts';

export type { RetrievalNotice } from './retrieval-notices.ts';

const address = z.string().min(1).max(8192);

export const retrievalNoticeSchema = z.enum(retrievalNotices);

/** How a capture came from the web. Header names are in lower case; cookies are never kept. */
export const retrievalSchema = z.strictObject({
  /** The address that was asked for. */
  url: address,
  /** The address that answered in the end. */
  finalUrl: address,
  /** What sent us on, in order. */
  redirects: z.array(z.strictObject({ from: address, to: address, status: z.int().min(300).max(399) })),
  status: z.int().min(100).max(599),
  headers: z.array(z.tuple([z.string().max(200), z.string().max(16_384)])),
  /** `browser`: the finished page as Chromium had it; `fetch`: the answer of the server alone. */
  by: z.enum(['browser', 'fetch']),
  notices: z.array(retrievalNoticeSchema).optional(),
});
export type Retrieval = z.infer<typeof retrievalSchema>;
