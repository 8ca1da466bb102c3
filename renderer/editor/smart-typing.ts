import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_BACKSPACE_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type PointType,
} from 'lexical';
import { blockOf, textOf } from '../../domain/story/body.ts';
import { smartened, smartenedText, type Smartened } from '../../domain/story/typography.ts';
import { $replaceStretch } from './finding/replace-text.ts';
import type { BlockTracker } from './journal/block-tracker.ts';

/** A sign that took the place of what was typed, and where the caret stood behind it in its piece of text. */
type Smart = { offset: number; inserted: string; typed: string };

const signs = new Set(['"', "'", '-', '.']);

/** Puts typographic signs where straight ones are typed; one Backspace behind such a sign gives back what was typed. */
export function startSmartTyping(editor: LexicalEditor, language: () => string): () => void {
  let smart: Smart | null = null;

  const type = (event: InputEvent): void => {
    const { data } = event;
    if (event.inputType !== 'insertText' || event.isComposing || data === null || !signs.has(data) || !editor.isEditable()) return;
    const change = editor.getEditorState().read(() => $changeAtCaret(data, language()));
    if (change === null) {
      smart = null;
      return;
    }
    editor.update(() => $write(change), { discrete: true });
    smart = { inserted: change.inserts, typed: change.typed, offset: caretOffset() };
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Pieces of text are joined at the end of an update, and the caret with them.
  const caretOffset = (): number =>
    editor.getEditorState().read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) ? selection.anchor.offset : -1;
    });
  const $takeBack = (event: KeyboardEvent): boolean => {
    const selection = $getSelection();
    const last = smart;
    smart = null;
    if (last === null || !$isRangeSelection(selection) || !selection.isCollapsed() || !$isBehind(last, selection.anchor)) return false;
    const { inserted, typed } = last;
    const { key, offset } = selection.anchor;
    event.preventDefault();
    selection.anchor.set(key, offset - inserted.length, 'text');
    selection.insertText(typed);
    return true;
  };
  return mergeRegister(
    editor.registerRootListener((root, before) => {
      // Before the editor hears of it, which lets the browser write.
      before?.removeEventListener('beforeinput', type, { capture: true });
      root?.addEventListener('beforeinput', type, { capture: true });
    }),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $takeBack, COMMAND_PRIORITY_HIGH),
    () => editor.getRootElement()?.removeEventListener('beforeinput', type, { capture: true }),
  );
}

function $isBehind({ offset, inserted }: Smart, caret: PointType): boolean {
  const node = caret.getNode();
  return caret.offset === offset && $isTextNode(node) && node.getTextContent().slice(0, offset).endsWith(inserted);
}

/** What takes the place of a sign typed at the caret, and all that was typed for it. */
function $changeAtCaret(sign: string, language: string): (Smartened & { typed: string }) | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.hasFormat('code')) return null;
  const point = selection.isBackward() ? selection.focus : selection.anchor;
  const node = point.getNode();
  const own = $isTextNode(node) ? node.getTextContent().slice(0, point.offset) : '';
  const previous = $isTextNode(node) ? node.getPreviousSibling() : null;
  const before = $isTextNode(previous) ? previous.getTextContent() + own : own;
  const change = smartened(before, sign, language);
  if (change === null || change.deletes > own.length) return null;
  return { ...change, typed: before.slice(before.length - change.deletes) + sign };
}

function $write({ deletes, inserts }: Smartened): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const point = selection.isBackward() ? selection.focus : selection.anchor;
  if (deletes > 0) point.set(point.key, point.offset - deletes, 'text');
  selection.insertText(inserts);
}

/** Makes the straight signs of the whole copy typographic, as a step of its own for undo. @returns how many there were */
export function smartenAll(editor: LexicalEditor, tracker: BlockTracker, language: string): number {
  const edits = tracker.blocks.map((encoded) => smartenedText(textOf(blockOf(encoded)), language));
  const count = edits.reduce((sum, { length }) => sum + length, 0);
  if (count === 0) return 0;
  editor.update(
    () => {
      // The selection may stand in signs that go.
      $setSelection(null);
      const blocks = $getRoot().getChildren();
      edits.forEach((ofBlock, at) => {
        for (const { start, end, by } of ofBlock.toReversed()) $replaceStretch(blocks[at]!, { start, end }, by);
      });
    },
    { tag: 'history-push', discrete: true },
  );
  return count;
}
