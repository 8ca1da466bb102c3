import type { Result, WebContents } from 'electron';
import type { Found, FindStep } from '../../../contract/viewer.ts';

/** How long a page may take to be searched, in milliseconds. */
const searchLimit = 5000;

/** Looks for words in a page as Chromium does, and shows the place found. */
export function findInContents(contents: WebContents, words: string, step: FindStep): Promise<Found> {
  return new Promise((resolve) => {
    const end = (found: Found): void => {
      clearTimeout(limit);
      contents.off('found-in-page', look);
      resolve(found);
    };
    const look = (_: unknown, { requestId, finalUpdate, activeMatchOrdinal, matches }: Result): void => {
      if (requestId === asked && finalUpdate) end({ at: activeMatchOrdinal, of: matches });
    };
    const limit = setTimeout(end, searchLimit, { at: 0, of: 0 });
    contents.on('found-in-page', look);
    // `findNext` means to Electron that the search begins anew.
    const asked = contents.findInPage(words, { findNext: step === 'first', forward: step !== 'previous' });
  });
}
