import { $createRangeSelection, $getRoot, $setSelection, CLICK_COMMAND, COMMAND_PRIORITY_LOW, mergeRegister, type LexicalEditor } from 'lexical';
import { blockOf, textOf, type EncodedBlock } from '../../../domain/story/body.ts';
import type { BlockTracker, TrackedPatch } from '../journal/block-tracker.ts';
import { BlockValues } from '../journal/block-values.ts';
import { $placeAt, $placesIn } from '../ranges/block-places.ts';
import { RangePainter, rangeOver, type Painted } from '../ranges/range-painter.ts';
import { carried } from './carried.ts';

type Stretch = { blockId: string; start: number; end: number };

/** Something found in the copy: the highlight that it is painted with, where it was found and the words that stood there. */
export type FoundMark = { name: string; stretch: Stretch; words: string };
/** What of a graf claims cover, for the bar in the margin. */
export type FoundGraf = { blockId: string; covered: number; all: number };

/** What a window may do with what was found in its copy. */
export type FindingsHandle = {
  /** Paints these, and no others, where their words still stand. */
  show: (marks: readonly FoundMark[], grafs: readonly FoundGraf[]) => void;
  /** Where a stretch is drawn; null where its words stand there no more. */
  drawnAt: (stretch: Stretch, words: string) => DOMRect | null;
  /** Brings a stretch into view and answers where it is drawn then. */
  reveal: (stretch: Stretch, words: string) => DOMRect | null;
  /** The copy was pressed: on the mark that begins at this place, or on none. @returns a function that ends the subscription */
  onPressed: (listener: (mark: { blockId: string; start: number } | null) => void) => () => void;
  /** Puts other words in the place of these; a step of its own for undo. @returns whether they still stood there */
  replace: (stretch: Stretch, words: string, by: string) => boolean;
};

/** A block, read once somebody asks for its words. */
class LazyBlock {
  readonly encoded: EncodedBlock;
  #read: { id: string; text: string } | undefined;

  constructor(encoded: EncodedBlock) {
    this.encoded = encoded;
  }

  get read(): { id: string; text: string } {
    if (this.#read === undefined) {
      const block = blockOf(this.encoded);
      this.#read = { id: block.$.id, text: textOf(block) };
    }
    return this.#read;
  }
}

/**
 * Holds what was found in a copy over its words until it is looked at again: a key in front of a mark moves it along, a key inside
 * takes it away. Only blocks with marks are read at a key.
 */
export function startFindings(editor: LexicalEditor, tracker: BlockTracker): { handle: FindingsHandle; end: () => void } {
  const blocks = new BlockValues(tracker, (encoded) => new LazyBlock(encoded));
  const marks = new Map<string, Painted[]>();
  const painter = new RangePainter(editor, (blockId) => marks.get(blockId) ?? []);

  const carry = (patch: TrackedPatch): void => {
    const { gone, come } = blocks.apply(patch);
    if (marks.size === 0) return;
    const before = new Map(gone.map(({ read }) => [read.id, read.text]));
    for (const { read } of come) {
      const painted = marks.get(read.id);
      const text = before.get(read.id);
      if (painted !== undefined && text !== undefined) marks.set(read.id, carried(painted, text, read.text));
    }
  };

  const placeOf = (blockId: string): number => blocks.all.findIndex(({ read }) => read.id === blockId);
  const stands = ({ blockId, start, end }: Stretch, words: string): boolean =>
    blocks.all[placeOf(blockId)]?.read.text.slice(start, end) === words;

  const rangeOfWords = (stretch: Stretch, words: string): Range | null =>
    stands(stretch, words) ? editor.getEditorState().read(() => $rangeOf(editor, placeOf(stretch.blockId), stretch), { editor }) : null;

  const pressed = new Set<Parameters<FindingsHandle['onPressed']>[0]>();
  const $press = ({ clientX, clientY, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean => {
    // Words that are selected, or a link that is followed, are not about the mark.
    if (ctrlKey || metaKey || shiftKey || getSelection()?.isCollapsed === false) return false;
    const place = $placeAt(clientX, clientY);
    const [mark] = ((place && marks.get(place.blockId)) ?? [])
      .filter(({ segment: { start, end } }) => place !== null && start <= place.offset && place.offset < end)
      .toSorted((a, b) => a.segment.end - a.segment.start - (b.segment.end - b.segment.start));
    for (const listener of pressed) listener(mark?.segment ?? null);
    return false;
  };

  const handle: FindingsHandle = {
    show(found, grafs) {
      marks.clear();
      const texts = new Map(blocks.all.map(({ read }) => [read.id, read.text]));
      for (const { name, stretch, words } of found) {
        const { blockId, start, end } = stretch;
        if (texts.get(blockId)?.slice(start, end) !== words) continue;
        const here = marks.get(blockId);
        if (here === undefined) marks.set(blockId, [{ name, segment: stretch }]);
        else here.push({ name, segment: stretch });
      }
      painter.repaint();
      showCoverage(editor, blocks.all.map(({ read }) => read.id), grafs);
    },
    drawnAt: (stretch, words) => rangeOfWords(stretch, words)?.getBoundingClientRect() ?? null,
    reveal(stretch, words) {
      const range = rangeOfWords(stretch, words);
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      return range?.getBoundingClientRect() ?? null;
    },
    onPressed(listener) {
      pressed.add(listener);
      return () => pressed.delete(listener);
    },
    replace(stretch, words, by) {
      if (!stands(stretch, words)) return false;
      editor.update(() => $replace(placeOf(stretch.blockId), stretch, by), { tag: 'history-push', discrete: true });
      return true;
    },
  };
  return {
    handle,
    end: mergeRegister(painter.follow(), tracker.onPatch(carry), editor.registerCommand(CLICK_COMMAND, $press, COMMAND_PRIORITY_LOW)),
  };
}

/** The bar beside each graf is its own background, because what is drawn outside a block that may be skipped is cut off. */
function showCoverage(editor: LexicalEditor, order: readonly string[], grafs: readonly FoundGraf[]): void {
  const shares = new Map(grafs.map(({ blockId, covered, all }) => [blockId, `${Math.round((100 * covered) / all)}%`]));
  const elements = editor.getRootElement()?.children ?? [];
  order.forEach((id, at) => {
    const element = elements[at];
    const share = shares.get(id);
    if (!(element instanceof HTMLElement) || element.dataset['covered'] === share) return;
    if (share === undefined) delete element.dataset['covered'];
    else element.dataset['covered'] = share;
    element.style.setProperty('--covered', share ?? null);
  });
}

function $rangeOf(editor: LexicalEditor, place: number, stretch: Stretch): Range | null {
  const block = $getRoot().getChildAtIndex(place);
  return block && rangeOver(editor, $placesIn(block), stretch);
}

function $replace(place: number, { start, end }: Stretch, by: string): void {
  const block = $getRoot().getChildAtIndex(place);
  if (block === null) return;
  const { texts } = $placesIn(block);
  const first = texts.find((text) => start < text.end);
  const last = texts.findLast((text) => end > text.start);
  if (first === undefined || last === undefined) return;
  const selection = $createRangeSelection();
  selection.anchor.set(first.node.getKey(), Math.max(0, start - first.start), 'text');
  selection.focus.set(last.node.getKey(), end - last.start, 'text');
  $setSelection(selection);
  selection.insertText(by);
}
