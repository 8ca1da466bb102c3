import { $getNodeByKey, $getSelection, $isParagraphNode, $isRangeSelection, $isTextNode, type NodeKey } from 'lexical';
import { actionEntry } from '../../../contract/actions.ts';
import { fuzzyFilter } from '../../actions/fuzzy.ts';
import { insertables, type Insertable } from './insertables.tsx';

/** A slash at the beginning of a graf, with what was typed behind it to look for something. */
export type Slash = { textKey: NodeKey; grafKey: NodeKey; typed: string };

/** The slash at the caret; null where there is none, or more stands in the graf than it. */
export function $slashAtCaret(): Slash | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const text = selection.anchor.getNode();
  const graf = text.getParent();
  if (!$isTextNode(text) || !$isParagraphNode(graf) || graf.getChildrenSize() !== 1) return null;
  const words = text.getTextContent();
  if (selection.anchor.offset !== words.length || !/^\/[\p{L}\p{N}& ]{0,30}$/u.test(words)) return null;
  return { textKey: text.getKey(), grafKey: graf.getKey(), typed: words.slice(1) };
}

/** What answers the letters behind a slash, best first: by its name, else by other words for it. */
export function answersTo(typed: string): Insertable[] {
  const byName = fuzzyFilter(insertables, typed, ({ action }) => actionEntry(action).label);
  const wanted = typed.trim().toLowerCase();
  const byWords = insertables.filter((each) => wanted.length > 1 && !byName.includes(each) && each.words.includes(wanted));
  return [...byName, ...byWords];
}

/** Empties the graf of a slash, with the caret in it. */
export function $takeSlash({ grafKey }: Slash): void {
  const graf = $getNodeByKey(grafKey);
  if (!$isParagraphNode(graf)) return;
  graf.clear();
  graf.select();
}
