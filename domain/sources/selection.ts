import { agreementAfter, agreementBefore, placesOf, type Span } from './context.ts';
import { fold, type Folded } from './folded.ts';

/** What a person selected in a rendered page: its words and what stands around them there. */
export type Selected = { exact: string; prefix: string; suffix: string };

/** Letters that must agree next to words that could stand by chance where they do not belong, such as in a caption. */
const tellingContext = 8;
/** Words this long do not stand on a page twice by chance. */
const tellingWords = 40;

/**
 * Where a selection stands in a capture's readable text, or null where it stands outside of it (in a caption, across
 * a box that is no part of the text) or could be several places. White space and invisible characters don't count:
 * a rendered page spaces its words otherwise than its text.
 */
export function findSelection(text: string, selected: Selected): Span | null {
  return finderIn(text)(selected);
}

/** As {@link findSelection}, for many selections in one text. */
export function finderIn(text: string): (selected: Selected) => Span | null {
  const page = fold(text);
  return (selected) => findIn(page, selected);
}

function findIn(page: Folded, { exact, prefix, suffix }: Selected): Span | null {
  const words = fold(exact).text;
  const before = fold(prefix).text;
  const after = fold(suffix).text;
  const places = placesOf(words, page.text, 10_000).map((start) => {
    const end = start + words.length;
    const ahead = agreementBefore(page.text, start, before);
    const behind = agreementAfter(page.text, end, after);
    const isTold = Math.max(ahead, behind) >= tellingContext || (ahead === before.length && behind === after.length);
    return { start, end, agreement: ahead + behind, isTold };
  });
  const [best, second] = places.toSorted((a, b) => b.agreement - a.agreement);
  if (best === undefined || best.agreement === second?.agreement) return null;
  if (!best.isTold && words.length < tellingWords) return null;
  return { start: page.offsets[best.start]!, end: page.offsets[best.end - 1]! + 1 };
}
