import { Parser, defaultTreeAdapter, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, type Token, type TreeAdapter } from 'parse5';

/** The document that a browser would build from a page, as plain data without behaviour. */
export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** As deep as Blink nests elements; what is deeper keeps its words and loses its tags. */
const maxDepth = 512;

/** More than any real page holds. A page past it is read up to there, so that a bomb costs bounded time and memory. */
const maxElements = 600_000;

/** Names of one attribute list are looked through one by one, so an endless list must end. */
const maxAttributes = 256;

/** Formatting that is left open is opened again in every block after it, so how much may be open is bounded. */
const maxOpenFormatting = 32;
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

class TooManyElements extends Error {}

class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    if (token.attrs.length > maxAttributes) token.attrs.length = maxAttributes;
    if (this.openElements.stackTop >= maxDepth) return;
    if (formatting.has(token.tagName) && this.isFormattingFull()) return;
    super.onStartTag(token);
  }

  private isFormattingFull(): boolean {
    let open = 0;
    for (let entry = this.activeFormattingElements.newest; entry !== null && open < maxOpenFormatting; entry = entry.older) open++;
    return open >= maxOpenFormatting;
  }
}

function countingAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attrs) => {
      if (++elements > maxElements) throw new TooManyElements();
      return defaultTreeAdapter.createElement(tagName, namespace, attrs);
    },
  };
}

/** Parses a page as a browser with scripts off would (WHATWG HTML), within bounds. Never throws on odd input. */
export function parseHtml(html: string): Document {
  return parsePage(html).document;
}

/** As {@link parseHtml}. `cut`: the page went on where the bounds were reached. */
export function parsePage(html: string): { document: Document; cut: boolean } {
  const parser = new BoundedParser({ treeAdapter: countingAdapter(), scriptingEnabled: false });
  try {
    parser.tokenizer.write(html.toWellFormed(), true);
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error;
    return { document: parser.document, cut: true };
  }
  return { document: parser.document, cut: false };
}

export function isElement(node: ChildNode | ParentNode): node is Element {
  return 'tagName' in node;
}

export function isText(node: ChildNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** The value of an attribute, or undefined where the element does not carry it. */
export function attribute(element: Element, name: string): string | undefined {
  for (const attr of element.attrs) if (attr.name === name) return attr.value;
  return undefined;
}

/** The elements below a node, parents first, in document order. A template's content is not part of the page. */
export function* elementsIn(root: ParentNode): Generator<Element> {
  const waiting: ChildNode[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at--) waiting.push(node.childNodes[at]!);
  }
}

const wordless = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'select']);

/** All words below a node with white space folded; scripts and styles are not words. At most `limit` UTF-16 units. */
export function textIn(root: ParentNode, limit = 100_000): string {
  const pieces: string[] = [];
  let length = 0;
  const waiting: ChildNode[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined && length < limit; node = waiting.pop()) {
    if (isText(node)) {
      pieces.push(node.value);
      length += node.value.length;
    } else if (isElement(node) && !wordless.has(node.tagName)) {
      if (node.tagName === 'br') pieces.push(' ');
      for (let at = node.childNodes.length - 1; at >= 0; at--) waiting.push(node.childNodes[at]!);
    }
  }
  return foldSpace(pieces.join('').slice(0, limit));
}

/** White space as a reader sees it: runs become one space, ends are trimmed, invisible joiners and soft hyphens go. */
export function foldSpace(text: string): string {
  return text
    .replace(/[\u00ad\u200b\ufeff\0]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
