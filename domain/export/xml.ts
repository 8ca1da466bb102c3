import type { Cdata, Element, Root, RootContent, Text } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { assertNever } from '../assert-never.ts';

/** An XML 1.0 document in UTF-8 of a tree made with `xastscript`; its texts are to be printable (see `printable.ts`). */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(root)}\n`;
}

/** A part of a document, such as one that is kept as text in another. */
export function xmlOf(...nodes: (Element | Text | Cdata)[]): string {
  const root: Root = { type: 'root', children: nodes.flatMap(safeNode) };
  return toXml(root, { allowDangerousXml: true, closeEmptyElements: true, tightClose: true });
}

/**
 * `]]>` may stand neither in text nor in CDATA (XML 1.0, 2.4 and 2.7). The library writes the first as it is and
 * garbles the second, so here the one gets an entity, which is all that is written raw, and the other is parted.
 */
function safeNode(node: RootContent): RootContent[] {
  switch (node.type) {
    case 'element':
      return [{ ...node, children: node.children.flatMap((child) => safeNode(child) as typeof node.children) }];
    case 'text':
      return node.value
        .split(/(?<=\]\])(>)/)
        .map((value, at): RootContent => (at % 2 === 0 ? { type: 'text', value } : { type: 'raw', value: '&gt;' }));
    case 'cdata':
      return node.value.split(/(?<=\]\])(?=>)/).map((value): Cdata => ({ type: 'cdata', value }));
    case 'comment':
    case 'doctype':
    case 'instruction':
      return [node];
    case 'raw':
      throw new Error('XML that nothing has escaped');
    default:
      return assertNever(node);
  }
}

/** Attributes that have no value are left out. */
export function present(attributes: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
