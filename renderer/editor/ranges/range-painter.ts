import { $getNearestNodeFromDOMNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { Segment } from '../../../domain/ranges/range.ts';
import { $topBlockOf } from '../nodes/top-block.ts';
import { $blockOfKey, $placesIn, type BlockPlaces } from './block-places.ts';

/** What is to be painted in a block: each stretch under the name of a highlight. */
export type Painted = { name: string; segment: Segment };

/**
 * Paints stretches of the copy by the CSS Custom Highlight API, in the blocks on the screen alone: with thousands of ranges
 * registered Chromium is slow at every key. Paints a block anew when its nodes were replaced, though its words are equal.
 */
export class RangePainter {
  readonly #editor: LexicalEditor;
  readonly #paintedIn: (blockId: string) => readonly Painted[];
  readonly #onScreen = new Set<Element>();
  readonly #drawn = new Map<Element, { name: string; range: Range }[]>();
  readonly #stale = new Set<Element>();
  readonly #observer: MutationObserver;
  #root: HTMLElement | null = null;
  #frame: number | undefined;

  constructor(editor: LexicalEditor, paintedIn: (blockId: string) => readonly Painted[]) {
    this.#editor = editor;
    this.#paintedIn = paintedIn;
    this.#observer = new MutationObserver((mutations) => {
      for (const { target } of mutations) this.#mark(target);
    });
  }

  /** @returns a function that ends it. */
  follow(): () => void {
    const end = this.#editor.registerRootListener((root) => this.#attach(root));
    return () => {
      end();
      this.#attach(null);
    };
  }

  /** Paints these blocks anew with the next frame; all on the screen where none are named. */
  repaint(blockIds?: ReadonlySet<string>): void {
    if (blockIds === undefined) for (const block of this.#onScreen) this.#stale.add(block);
    else
      this.#editor.getEditorState().read(
        () => {
          for (const block of this.#onScreen) if (blockIds.has($idOf(block, this.#editor) ?? '')) this.#stale.add(block);
        },
        { editor: this.#editor },
      );
    this.#paintSoon();
  }

  #attach(root: HTMLElement | null): void {
    this.#root?.removeEventListener('contentvisibilityautostatechange', this.#seen, { capture: true });
    this.#observer.disconnect();
    for (const block of this.#drawn.keys()) this.#erase(block);
    this.#onScreen.clear();
    this.#stale.clear();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#root = root;
    if (root === null) return;
    root.addEventListener('contentvisibilityautostatechange', this.#seen, { capture: true });
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
    // Blocks that were drawn before anybody listened.
    for (const block of root.children) if (isNear(block)) this.#show(block);
  }

  readonly #seen = (event: Event): void => {
    const block = event.target;
    if (!(event instanceof ContentVisibilityAutoStateChangeEvent) || !(block instanceof Element)) return;
    if (event.skipped) this.#hide(block);
    else this.#show(block);
  };

  #show(block: Element): void {
    this.#onScreen.add(block);
    this.#stale.add(block);
    this.#paintSoon();
  }

  #hide(block: Element): void {
    this.#onScreen.delete(block);
    this.#erase(block);
  }

  #mark(target: Node): void {
    let node: Node | null = target;
    while (node !== null && node.parentNode !== this.#root) node = node.parentNode;
    if (node instanceof Element && this.#onScreen.has(node)) this.#stale.add(node);
    if (target === this.#root) for (const block of this.#onScreen) if (!block.isConnected) this.#hide(block);
    this.#paintSoon();
  }

  #paintSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#paint();
    });
  }

  #paint(): void {
    this.#editor.getEditorState().read(
      () => {
        for (const block of this.#stale) {
          this.#erase(block);
          if (block.isConnected) this.#draw(block);
        }
      },
      { editor: this.#editor },
    );
    this.#stale.clear();
  }

  #draw(element: Element): void {
    const node = $blockNodeOf(element);
    const found = node && $blockOfKey(node.getKey());
    if (!found) return;
    const painted = this.#paintedIn(found.blockId);
    if (painted.length === 0) return;
    const places = $placesIn(found.block);
    const drawn = painted.flatMap(({ name, segment }) => {
      const range = rangeOver(this.#editor, places, segment);
      if (range === null) return [];
      highlightNamed(name).add(range);
      return [{ name, range }];
    });
    this.#drawn.set(element, drawn);
  }

  #erase(element: Element): void {
    for (const { name, range } of this.#drawn.get(element) ?? []) CSS.highlights.get(name)?.delete(range);
    this.#drawn.delete(element);
  }
}

/** Two copies on the screen, such as the checker's beside the writer's, paint with the same. */
function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}

function $blockNodeOf(element: Element): LexicalNode | null {
  const node = $getNearestNodeFromDOMNode(element);
  return node === null ? null : $topBlockOf(node);
}

function $idOf(element: Element, editor: LexicalEditor): string | undefined {
  const node = editor.getRootElement()?.contains(element) === true ? $blockNodeOf(element) : null;
  return node === null ? undefined : $blockOfKey(node.getKey())?.blockId;
}

/** Whether a block is drawn at present; `content-visibility` skips what is far from the screen. */
function isNear(block: Element): boolean {
  const inside = block.firstElementChild;
  return inside === null || inside.checkVisibility({ contentVisibilityAuto: true });
}

/** The stretch in the page; null where its words are not drawn. */
export function rangeOver(editor: LexicalEditor, { texts }: BlockPlaces, { start, end }: Segment): Range | null {
  const first = texts.find((text) => start < text.end);
  const last = texts.findLast((text) => end > text.start);
  if (first === undefined || last === undefined || first.start >= end || last.end <= start) return null;
  const [from, to] = [textIn(editor, first.node), textIn(editor, last.node)];
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from, Math.min(Math.max(0, start - first.start), from.length));
  range.setEnd(to, Math.min(end - last.start, to.length));
  return range;
}

/** Bold and italic words lie in elements of their own. */
function textIn(editor: LexicalEditor, node: LexicalNode): Text | null {
  let inside: Node | null = editor.getElementByKey(node.getKey());
  while (inside !== null && !(inside instanceof Text)) inside = inside.firstChild;
  return inside;
}
