import { $createTextNode, $isLineBreakNode, $isTabNode, type LexicalNode } from 'lexical';
import { $placesIn } from '../ranges/block-places.ts';

/**
 * Puts other words in the place of a stretch of a block. They take the format of the first letter that goes; links that the
 * stretch runs into, citations and notes in it stay where they are.
 */
export function $replaceStretch(block: LexicalNode, { start, end }: { start: number; end: number }, by: string): void {
  const { texts } = $placesIn(block);
  const touched = texts.filter((text) => text.start < end && text.end > start);
  touched.forEach(({ node, start: from, end: to }, at) => {
    const words = at === 0 ? by : '';
    const [first, last] = [Math.max(0, start - from), Math.min(end, to) - from];
    if ($isTabNode(node) || $isLineBreakNode(node)) {
      if (words !== '') node.insertBefore($createTextNode(words));
      node.remove();
      return;
    }
    const rest = node.getTextContent().length - (last - first) + words.length;
    if (rest === 0) node.remove();
    else node.spliceText(first, last - first, words);
  });
}
