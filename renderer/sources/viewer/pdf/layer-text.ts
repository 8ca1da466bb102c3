import type { PageStretch } from './places.ts';

/**
 * The text of a page's text layer, piece by piece: the same as `PdfFile.text` has it, so that offsets in the one are
 * offsets in the other.
 */
type Piece = { node: Text; start: number };
type LayerText = { pieces: readonly Piece[]; text: string };

/** A layer that is there stays as it is. */
const read = new WeakMap<Element, LayerText>();

function piecesOf(layer: Element): LayerText {
  const known = read.get(layer) ?? readLayer(layer);
  read.set(layer, known);
  return known;
}

function readLayer(layer: Element): LayerText {
  const pieces: Piece[] = [];
  let text = '';
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) {
      pieces.push({ node, start: text.length });
      text += node.data;
    } else if (node instanceof HTMLBRElement) text += '\n';
  }
  return { pieces, text };
}

/** The range of the page that shows a stretch of a layer's text; null where the layer does not hold it. */
export function rangeInLayer(layer: Element, { start, end }: Pick<PageStretch, 'start' | 'end'>): Range | null {
  const { pieces } = piecesOf(layer);
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (first === undefined || last === undefined) return null;
  const range = document.createRange();
  range.setStart(first.node, Math.min(start - first.start, first.node.length));
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

/** The offset in a layer's text of a point in one of its pieces; null elsewhere. */
export function offsetInLayer(layer: Element, node: Node, offset: number): number | null {
  const piece = piecesOf(layer).pieces.find((one) => one.node === node);
  return piece ? piece.start + offset : null;
}

/** What is selected across the layers of pages that follow each other: the words, and what stands around them. */
export function selectedInLayers(
  layers: readonly { page: number; layer: Element }[],
  range: Range,
  contextLength: number,
): { page: number; exact: string; prefix: string; suffix: string } | null {
  const touched = layers.filter(({ layer }) => range.intersectsNode(layer));
  const [first] = touched;
  if (first === undefined) return null;
  let text = '';
  let start = -1;
  let end = -1;
  for (const { layer } of touched) {
    if (text !== '') text += '\n';
    const { pieces, text: own } = piecesOf(layer);
    for (const { node, start: at } of pieces) {
      if (!range.intersectsNode(node)) continue;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (start < 0) start = text.length + at + from;
      end = text.length + at + to;
    }
    text += own;
  }
  const selected = start < 0 ? '' : text.slice(start, end);
  const exact = selected.trim();
  if (exact === '') return null;
  const from = start + selected.indexOf(exact);
  return {
    page: first.page,
    exact,
    prefix: text.slice(Math.max(0, from - contextLength), from).toWellFormed(),
    suffix: text.slice(from + exact.length, from + exact.length + contextLength).toWellFormed(),
  };
}
