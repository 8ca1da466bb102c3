import type { CaptureText, FrameSelection } from '../../../contract/views.ts';
import { findSelection, locatorFor, passageAt } from '../../../domain/sources/anchor.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import type { PageSelection } from './page.ts';

/**
 * A selection made in the page as a passage of the capture's readable text. Words that stand on the page alone,
 * such as those of a menu, keep their text and have no position.
 */
export function selectionInCapture(
  { readable }: CaptureText,
  selected: PageSelection,
): Omit<FrameSelection, 'captureId'> {
  const text = readableText(readable);
  const position = findSelection(text, selected);
  if (position === null) return { passage: { ...wellFormed(selected), position: null }, locator: null };
  return { passage: passageAt(text, position.start, position.end), locator: locatorFor(readable, position) };
}

/** Context is cut at a length, which may be the middle of a character. */
function wellFormed({ exact, prefix, suffix }: PageSelection): PageSelection {
  return { exact: exact.toWellFormed(), prefix: prefix.toWellFormed(), suffix: suffix.toWellFormed() };
}
