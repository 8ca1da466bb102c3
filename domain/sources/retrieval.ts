import { z } from 'zod';

const address = z.string().min(1).max(8192);

/**
 * What a capture lacks. `still-loading`: the page was taken as it stood when its time was up. `screenshot-cut`: the page
 * goes on below the picture. `no-screenshot`: no picture could be taken.
 */
export const retrievalNoticeSchema = z.enum(['still-loading', 'screenshot-cut', 'no-screenshot']);
export type RetrievalNotice = z.infer<typeof retrievalNoticeSchema>;

export const retrievalNoticeWords: Record<RetrievalNotice, string> = {
  'still-loading': 'The page was still loading when its time was up. It was kept as it stood.',
  'screenshot-cut': 'The page goes on below its picture.',
  'no-screenshot': 'No picture of the page could be taken.',
};

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
