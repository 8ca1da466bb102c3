/**
 * What a capture lacks. `still-loading`: the page was taken as it stood when its time was up. `screenshot-cut`: the page
 * goes on below the picture. `no-screenshot`: no picture could be taken.
 */
export const retrievalNotices = ['still-loading', 'screenshot-cut', 'no-screenshot'] as const;
export type RetrievalNotice = (typeof retrievalNotices)[number];

export const retrievalNoticeWords: Record<RetrievalNotice, string> = {
  'still-loading': 'The page was still loading when its time was up. It was kept as it stood.',
  'screenshot-cut': 'The page goes on below its picture.',
  'no-screenshot': 'No picture of the page could be taken.',
};
