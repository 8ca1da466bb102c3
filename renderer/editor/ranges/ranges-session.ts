import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import type { RangePlace, Segment } from '../../../domain/ranges/range.ts';
import { createStore, type Store, type WritableStore } from '../store.ts';
import { $placeAt, $placeOfPoint, $placesIn, type CopyPoint } from './block-places.ts';
import { followCopies, type PastedRange } from './copied-ranges.ts';
import type { CopyRanges } from './copy-ranges.ts';
import { RangePainter, rangeOver, type Painted } from './range-painter.ts';
import { $selectedWords } from './selected.ts';

/** The stretches of a range: one or more. */
export type Stretches = readonly [Segment, ...Segment[]];

/** Ranges of one kind are painted, and are at the caret, apart from those of others: the same words may be claimed and talked about. */
export type RangeLayer = {
  /** The name of the highlight that each range is painted with; those not named are not painted. */
  paint: (names: ReadonlyMap<string, string>) => void;
  /** The range at the caret, the shortest where several are. */
  active: WritableStore<string | null>;
};
export type RangeLayerName = 'claims' | 'comments';

/** What a window may do with the ranges over its copy. */
export type RangesHandle = {
  /** The words selected, or the sentence at the caret; null where there are none. */
  selected: () => Stretches | null;
  /** Follows these stretches from now on, and answers the update of the copy in which they stand. */
  add: (id: string, segments: Stretches) => { seq: number };
  /** Follows a range that came into being elsewhere, unless it is followed already. */
  adopt: (id: string, place: RangePlace) => void;
  /** Puts a range on further stretches. */
  extend: (id: string, segments: Stretches) => { seq: number };
  drop: (id: string) => void;
  place: (id: string) => RangePlace | undefined;
  /** What a range covers now, or covered last. */
  words: (id: string) => string;
  /** The place of a graf among the grafs of the copy, from 0. */
  grafOf: (blockId: string) => number;
  /** Counts up when ranges came, went or moved, or when their words changed; not at every key but once there is time. */
  changes: Store<number>;
  layers: Readonly<Record<RangeLayerName, RangeLayer>>;
  /** Brings the words of a range into view. */
  reveal: (id: string) => void;
  /** Words of ranges were pasted beside those that they cover. @returns a function that ends the subscription. */
  onPasted: (listener: (pasted: readonly PastedRange[]) => void) => () => void;
};

/** Longer than a key takes, shorter than a person waits for: what shows ranges follows then, in milliseconds. */
const settled = 120;

/** The highlight of the range that is looked at, beside that of its state. */
export const activeHighlight = 'range-active';

type Layer = { names: ReadonlyMap<string, string>; active: WritableStore<string | null>; drawnActive: string | null };

const newLayer = (): Layer => ({ names: new Map(), active: createStore<string | null>(null), drawnActive: null });

export function startRanges(
  editor: LexicalEditor,
  ranges: CopyRanges,
  options: { language: () => string; sendAll: () => number },
): { handle: RangesHandle; end: () => void } {
  const changes = createStore(0);
  const pastedListeners = new Set<(pasted: readonly PastedRange[]) => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const [claims, comments] = [newLayer(), newLayer()];
  const layers = [claims, comments];

  const paintedIn = (blockId: string): Painted[] =>
    [...ranges.idsIn(blockId)].flatMap((id) => {
      const place = ranges.place(id);
      if (place?.kind !== 'anchored') return [];
      const segments = place.segments.filter((segment) => segment.blockId === blockId);
      return layers.flatMap(({ names, active }) => {
        const name = names.get(id);
        if (name === undefined) return [];
        return segments.flatMap((segment) => [{ name, segment }, ...(id === active.get() ? [{ name: activeHighlight, segment }] : [])]);
      });
    });
  const painter = new RangePainter(editor, paintedIn);
  const repaint = (ids: Iterable<string>): void => {
    const blocks = new Set<string>();
    for (const id of ids) {
      const place = ranges.place(id);
      // Nobody knows any more where it stood.
      if (place === undefined) return painter.repaint();
      if (place?.kind === 'anchored') for (const { blockId } of place.segments) blocks.add(blockId);
    }
    if (blocks.size > 0) painter.repaint(blocks);
  };

  const end = mergeRegister(
    painter.follow(),
    ranges.onMoved((ids) => {
      if (ids.size === 0) return;
      repaint(ids);
      timer ??= setTimeout(() => {
        timer = undefined;
        changes.set(changes.get() + 1);
      }, settled);
    }),
    ...layers.map((layer) =>
      layer.active.subscribe(() => {
        const before = layer.drawnActive;
        layer.drawnActive = layer.active.get();
        repaint([before, layer.drawnActive].filter((id) => id !== null));
      }),
    ),
    followCopies(editor, ranges, (id) => claims.names.has(id), (pasted) => {
      for (const listener of pastedListeners) listener(pasted);
    }),
    followCaret(editor, (place) => {
      for (const { names, active } of layers) active.set(shortestAt(ranges, names, place));
    }),
    () => clearTimeout(timer),
  );

  const handle: RangesHandle = {
    selected() {
      const segments = editor.getEditorState().read(() => $selectedWords((id) => ranges.textOf(id), options.language()), { editor });
      const [first, ...rest] = segments;
      return first === undefined ? null : [first, ...rest];
    },
    add(id, segments) {
      ranges.set(id, { kind: 'anchored', segments });
      return { seq: options.sendAll() };
    },
    adopt(id, place) {
      if (!ranges.ids.has(id)) ranges.set(id, place);
    },
    extend(id, segments) {
      const place = ranges.place(id);
      const before = place?.kind === 'anchored' ? place.segments : [];
      const [first, ...rest] = [...before, ...segments].toSorted((a, b) => graf(a) - graf(b) || a.start - b.start);
      if (first !== undefined) ranges.set(id, { kind: 'anchored', segments: [first, ...rest] });
      return { seq: options.sendAll() };
    },
    drop: (id) => ranges.delete(id),
    place: (id) => ranges.place(id),
    words: (id) => ranges.words(id),
    grafOf: (blockId) => ranges.order.indexOf(blockId),
    changes,
    layers: { claims: layerHandle(claims), comments: layerHandle(comments) },
    reveal(id) {
      const place = ranges.place(id);
      if (place?.kind === 'anchored') revealSegment(editor, ranges, place.segments[0]);
    },
    onPasted(listener) {
      pastedListeners.add(listener);
      return () => pastedListeners.delete(listener);
    },
  };
  function layerHandle(layer: Layer): RangeLayer {
    return {
      paint(next) {
        const changed = [...new Set([...layer.names.keys(), ...next.keys()])].filter((id) => layer.names.get(id) !== next.get(id));
        layer.names = next;
        repaint(changed);
      },
      active: layer.active,
    };
  }
  const graf = ({ blockId }: Segment): number => ranges.order.indexOf(blockId);
  return { handle, end };
}

/** Tells where the caret has come to, or where a copy that can't be written was pressed. */
function followCaret(editor: LexicalEditor, onPlace: (place: CopyPoint | null) => void): () => void {
  let before: string | undefined;
  const tell = (place: CopyPoint | null): void => {
    const key = place === null ? '' : `${place.blockId} ${place.offset}`;
    if (key === before) return;
    before = key;
    onPlace(place);
  };
  const $press = ({ clientX, clientY }: MouseEvent): boolean => {
    const place = $placeAt(clientX, clientY);
    // Pressing the same words again looks at them again.
    if (place !== null) onPlace(place);
    return false;
  };
  return mergeRegister(
    editor.registerUpdateListener(({ editorState }) => {
      editorState.read(
        () => {
          const selection = $getSelection();
          if ($isRangeSelection(selection)) tell($placeOfPoint(selection.focus));
        },
        { editor },
      );
    }),
    editor.registerCommand(CLICK_COMMAND, $press, COMMAND_PRIORITY_LOW),
  );
}

/** Ends count: a caret right behind the last letter of a claim is at it. */
function shortestAt(ranges: CopyRanges, names: ReadonlyMap<string, string>, place: CopyPoint | null): string | null {
  if (place === null) return null;
  let [shortest, length] = [null as string | null, Number.POSITIVE_INFINITY];
  for (const id of ranges.idsIn(place.blockId)) {
    const stands = ranges.place(id);
    if (stands?.kind !== 'anchored' || !names.has(id)) continue;
    const isHere = stands.segments.some(({ blockId, start, end }) => blockId === place.blockId && start <= place.offset && place.offset <= end);
    const whole = stands.segments.reduce((sum, { start, end }) => sum + end - start, 0);
    if (isHere && whole < length) [shortest, length] = [id, whole];
  }
  return shortest;
}

function revealSegment(editor: LexicalEditor, ranges: CopyRanges, segment: Segment): void {
  editor.getEditorState().read(
    () => {
      const block = $getRoot().getChildAtIndex(ranges.order.indexOf(segment.blockId));
      if (block === null) return;
      const range = rangeOver(editor, $placesIn(block), segment);
      const element = range?.startContainer.parentElement ?? editor.getElementByKey(block.getKey());
      element?.scrollIntoView({ block: 'center' });
    },
    { editor },
  );
}
