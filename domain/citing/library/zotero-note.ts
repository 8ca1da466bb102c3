import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Csl } from '../../sources/csl/schema.ts';
import { cslFromLibrary } from './item.ts';

/** A passage that somebody marked in Zotero: its words, the page as printed there, and what the person wrote to it. */
export type ZoteroAnnotation = { words: string; page: string; comment: string; source: Csl | undefined };

/**
 * Reads a note that Zotero made of annotations. It marks each passage by an element whose `data-annotation` holds what
 * Zotero knows of it; the citation after it (`data-citation`) holds the item, and the rest of the paragraph the comment.
 */
export function readZoteroNote(html: string): ZoteroAnnotation[] {
  const found: ZoteroAnnotation[] = [];
  const blocks = elements(fromHtml(html, { fragment: true }), ({ tagName }) => /^(?:p|li|blockquote)$/.test(tagName));
  const ofNote = itemsOfNote(html);
  for (const block of blocks) {
    const [marked] = elements(block, ({ properties }) => properties['dataAnnotation'] !== undefined);
    if (marked === undefined) continue;
    const annotation = decoded(marked.properties['dataAnnotation']);
    const [cited] = elements(block, ({ properties }) => properties['dataCitation'] !== undefined);
    const words = textOf(marked).trim().replace(/^[“"„«]|[”"»]$/g, '').trim();
    if (words === '') continue;
    const whole = textOf(block);
    const after = cited ?? marked;
    const comment = whole.slice(whole.indexOf(textOf(after)) + textOf(after).length).trim();
    found.push({
      words,
      page: stringIn(annotation, 'pageLabel'),
      comment,
      source: sourceOf(decoded(cited?.properties['dataCitation']), ofNote) ?? sourceOf(annotation, ofNote),
    });
  }
  return found;
}

/** Newer notes keep the items once, in the element around all of them. */
function itemsOfNote(html: string): Map<string, Csl> {
  const items = new Map<string, Csl>();
  for (const { properties } of elements(fromHtml(html, { fragment: true }), (node) => node.properties['dataCitationItems'] !== undefined)) {
    const list = decoded(properties['dataCitationItems']);
    for (const item of Array.isArray(list) ? (list as unknown[]) : []) {
      const csl = cslFromLibrary(valueIn(item, 'itemData'));
      const [uri] = urisOf(item);
      if (csl !== undefined && uri !== undefined) items.set(uri, csl);
    }
  }
  return items;
}

function sourceOf(value: unknown, ofNote: ReadonlyMap<string, Csl>): Csl | undefined {
  const items = valueIn(value, 'citationItems');
  const item: unknown = Array.isArray(items) ? items[0] : valueIn(value, 'citationItem');
  const [uri] = urisOf(item);
  return cslFromLibrary(valueIn(item, 'itemData')) ?? (uri === undefined ? undefined : ofNote.get(uri));
}

function urisOf(item: unknown): string[] {
  const uris = valueIn(item, 'uris');
  return Array.isArray(uris) ? uris.filter((uri) => typeof uri === 'string') : [];
}

function decoded(property: unknown): unknown {
  if (typeof property !== 'string') return undefined;
  try {
    return JSON.parse(decodeURIComponent(property));
  } catch {
    return undefined;
  }
}

function valueIn(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function stringIn(value: unknown, name: string): string {
  const text = valueIn(value, name);
  return typeof text === 'string' ? text : '';
}

/** The outermost elements below a node that are of a kind. */
function elements(node: Nodes, isWanted: (element: Element) => boolean): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return isWanted(child) ? [child] : elements(child, isWanted);
  });
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
