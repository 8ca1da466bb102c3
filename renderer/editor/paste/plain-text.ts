import type { ImportMimeTypeFunction } from '@lexical/clipboard';
import { $getSelection, $isRangeSelection, $setSelection, type RangeSelection } from 'lexical';

/** Pastes words alone: every line a paragraph, runs of empty lines none. */
export const $pastePlainText: ImportMimeTypeFunction = (text, selection) => {
  if (selection !== $getSelection()) $setSelection(selection);
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll(/\n[\n\t ]*\n/g, '\n').split('\n');
  lines.forEach((line, at) => {
    if (at > 0) $inRange((range) => range.insertParagraph());
    if (line !== '') $inRange((range) => range.insertText(line.replaceAll('\t', ' ')));
  });
  return true;
};

/** The selection is another object after each insertion. */
function $inRange(act: (range: RangeSelection) => void): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) act(selection);
}
