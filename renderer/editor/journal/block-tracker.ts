import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import type { EncodedBlock } from '../../../domain/story/body.ts';
import { diffBlocks, type Patch } from '../../../domain/story/patch.ts';
import { $encodeBlock } from './encode.ts';
import { wholeStateWatch } from './whole-state.ts';

/** One update of the copy, with the blocks that it removed. */
export type TrackedPatch = Patch & { removed: readonly EncodedBlock[] };
export type PatchListener = (patch: TrackedPatch) => void;

/**
 * Follows the top-level blocks of an editor and says what each update did to them, as one patch.
 *
 * Encodes the blocks that Lexical reports dirty and no others, so that a key costs the same in a long copy as in a
 * short one. Undo, redo, replaced states and redrawing after an error report none: there every block whose nodes are
 * other objects than before is encoded.
 */
export class BlockTracker {
  #keys: NodeKey[] = [];
  #blocks: EncodedBlock[] = [];
  readonly #placeOf = new Map<NodeKey, number>();
  readonly #listeners = new Set<PatchListener>();
  readonly #editor: LexicalEditor;
  readonly #wasReplaced: () => boolean;
  /** The state that the blocks were last brought in line with. */
  #seen: EditorState;
  #drawn: unknown;
  /** What is stored, until the first patch, where it differs from the state of the editor. */
  #stored: readonly EncodedBlock[] | undefined;

  /**
   * Starts at the present state of the editor. Where it is not quite what is stored (an empty copy gets a paragraph
   * for the caret), the difference travels with the first change, so that opening a story writes nothing.
   */
  constructor(editor: LexicalEditor, stored: readonly EncodedBlock[]) {
    this.#editor = editor;
    this.#seen = editor.getEditorState();
    this.#drawn = editor._keyToDOMMap;
    this.#wasReplaced = wholeStateWatch(editor);
    editor.getEditorState().read(
      () => {
        this.#keys = $getRoot().getChildrenKeys();
        this.#blocks = $getRoot().getChildren().map($encodeBlock);
      },
      { editor },
    );
    this.#keys.forEach((key, place) => this.#placeOf.set(key, place));
    if (diffBlocks(stored, this.#blocks) !== undefined) this.#stored = stored;
  }

  /** The copy as the last patch left it: what the archive holds once it has acknowledged that. */
  get blocks(): readonly EncodedBlock[] {
    return this.#stored ?? this.#blocks;
  }

  /** The place of a top-level block, from 0. */
  placeOf(key: NodeKey): number | undefined {
    return this.#placeOf.get(key);
  }

  /** @returns a function that ends it. */
  follow(): () => void {
    return this.#editor.registerUpdateListener((update) => this.#take(update));
  }

  /** @returns a function that ends the subscription. */
  onPatch(listener: PatchListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Encodes every block anew and reports what had been missed, so that a fault in the following of updates would
   * mend itself at the next checkpoint.
   */
  compareAll(): void {
    this.#editor.getEditorState().read(
      () => this.#replaceRun(0, this.#keys.length, $getRoot().getChildrenKeys(), () => true),
      { editor: this.#editor },
    );
  }

  #take(update: UpdateListenerPayload): void {
    const { editorState, dirtyElements, dirtyLeaves } = update;
    const seen = this.#seen;
    this.#seen = editorState;
    const wasReplaced = this.#wasReplaced();
    const wasDrawnAnew = this.#wasDrawnAnew();
    const isWhole = wasReplaced || wasDrawnAnew || update.prevEditorState !== seen;
    if (!isWhole && dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    const context = { editor: this.#editor };
    editorState.read(() => {
      if (isWhole) {
        // After an error in drawing, nodes may be the very objects that they were before.
        const changed = (key: NodeKey) => wasDrawnAnew || hasChanged(key, seen, editorState);
        this.#replaceRun(0, this.#keys.length, $getRoot().getChildrenKeys(), changed);
        return;
      }
      const isDirty = (key: NodeKey) => dirtyElements.has(key) || dirtyLeaves.has(key);
      if (dirtyElements.get('root') === true) this.#takeNewOrder(isDirty);
      else this.#takeDirtyBlocks([...dirtyElements.keys(), ...dirtyLeaves]);
    }, context);
  }

  /**
   * After an error in drawing, Lexical draws the whole once more, with a new map of what is drawn, and by then has forgotten most of what
   * was dirty. (An error in another listener keeps an update from us altogether; the next one then starts from a state that was never
   * seen.)
   */
  #wasDrawnAnew(): boolean {
    const drawn = this.#drawn;
    this.#drawn = this.#editor._keyToDOMMap;
    return this.#drawn !== drawn;
  }

  /** The list of blocks is as it was; some of them changed inside. */
  #takeDirtyBlocks(dirty: readonly NodeKey[]): void {
    const blocks = new Set(dirty.filter((key) => this.#placeOf.has(key)));
    if (blocks.size === 0) return;
    const places = [...blocks].map((key) => this.#placeOf.get(key) ?? 0);
    const first = Math.min(...places);
    const end = Math.max(...places) + 1;
    this.#replaceRun(first, end, this.#keys.slice(first, end), (key) => blocks.has(key));
  }

  /** Blocks came, went or moved: only the run between the first and the last difference is looked at. */
  #takeNewOrder(isDirty: (key: NodeKey) => boolean): void {
    const before = this.#keys;
    const after = $getRoot().getChildrenKeys();
    const shorter = Math.min(before.length, after.length);
    const same = (key: NodeKey | undefined, other: NodeKey | undefined) =>
      key !== undefined && key === other && !isDirty(key);
    let start = 0;
    while (start < shorter && same(before[start], after[start])) start++;
    let end = 0;
    while (end < shorter - start && same(before[before.length - 1 - end], after[after.length - 1 - end])) end++;
    this.#replaceRun(start, before.length - end, after.slice(start, after.length - end), isDirty);
  }

  /** Puts these blocks in place of those from `start` to `end`, encoding the new ones and those that changed. */
  #replaceRun(start: number, end: number, keys: readonly NodeKey[], changed: (key: NodeKey) => boolean): void {
    const before = this.#blocks.slice(start, end);
    const after = keys.map((key) => {
      const place = this.#placeOf.get(key);
      const known = place === undefined || changed(key) ? undefined : this.#blocks[place];
      return known ?? $encodeKey(key);
    });
    this.#reorder(start, end, keys);
    const difference = diffBlocks(before, after);
    if (difference === undefined) return;
    this.#blocks.splice(start, end - start, ...after);
    if (this.#stored === undefined) this.#tell({ ...difference, index: start + difference.index }, start, before);
    else this.#tellFirst(this.#stored);
  }

  #tellFirst(stored: readonly EncodedBlock[]): void {
    this.#stored = undefined;
    const difference = diffBlocks(stored, this.#blocks);
    if (difference !== undefined) this.#tell(difference, 0, stored);
  }

  /** `before` holds the blocks from `start` on, as they were. */
  #tell(patch: Patch, start: number, before: readonly EncodedBlock[]): void {
    const from = patch.index - start;
    const removed = before.slice(from, from + patch.deleteCount);
    for (const listener of this.#listeners) listener({ ...patch, removed });
  }

  #reorder(start: number, end: number, keys: readonly NodeKey[]): void {
    const gone = this.#keys.splice(start, end - start, ...keys);
    for (const key of gone) this.#placeOf.delete(key);
    const moved = keys.length === gone.length ? start + keys.length : this.#keys.length;
    for (let place = start; place < moved; place++) {
      const key = this.#keys[place];
      if (key !== undefined) this.#placeOf.set(key, place);
    }
  }
}

function $encodeKey(key: NodeKey): EncodedBlock {
  const node = $getNodeByKey(key);
  if (node === null) throw new Error(`block ${key} is not in the copy`);
  return $encodeBlock(node);
}

/** Nodes are replaced when they change, so a block is as it was where it holds the very same objects. */
function hasChanged(key: NodeKey, before: EditorState, after: EditorState): boolean {
  const node = after._nodeMap.get(key);
  if (node === undefined || before._nodeMap.get(key) !== node) return true;
  return $isElementNode(node) && someChild(node, (child) => hasChanged(child.getKey(), before, after));
}

function someChild(node: LexicalNode, test: (child: LexicalNode) => boolean): boolean {
  return $isElementNode(node) && node.getChildren().some(test);
}
