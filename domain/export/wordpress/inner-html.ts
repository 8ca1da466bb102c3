import type { ElementContent } from 'hast';
import { toParse5 } from 'hast-util-to-parse5';
import { serialize, type DefaultTreeAdapterTypes } from 'parse5';

/** Elements as a browser's `innerHTML` gives them: what the editor compares a block with, character by character. */
export function innerHtml(...children: ElementContent[]): string {
  return serialize(toParse5({ type: 'root', children }) as DefaultTreeAdapterTypes.DocumentFragment);
}
