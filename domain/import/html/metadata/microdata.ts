import { attribute, isElement, textIn, type Document, type Element, type ParentNode } from '../tree.ts';
import type { Thing, Value } from './structured.ts';

/** Attributes that say the same in two vocabularies: where a thing starts, what it is, which property it fills. */
const vocabularies = {
  microdata: { scope: 'itemscope', type: 'itemtype', property: 'itemprop' },
  rdfa: { scope: 'typeof', type: 'typeof', property: 'property' },
} as const;

/** The things that a page's elements are marked up as, by microdata (WHATWG HTML) or RDFa Lite (W3C). */
export function markedThings(document: Document, vocabulary: keyof typeof vocabularies): Thing[] {
  const names = vocabularies[vocabulary];
  const things: Thing[] = [];
  const visit = (node: ParentNode, owner: Thing | undefined) => {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      let inner = owner;
      const property = attribute(child, names.property);
      if (attribute(child, names.scope) !== undefined) {
        inner = { types: typesOf(attribute(child, names.type) ?? ''), id: '', properties: new Map() };
        things.push(inner);
        if (property !== undefined && owner !== undefined) add(owner, property, inner);
        // A name without a name property: the words of the element are the best there is.
        const thing = inner;
        visit(child, thing);
        if (!thing.properties.has('name') && /Person|Organization/.test(thing.types.join())) add(thing, 'name', textIn(child, 500));
        continue;
      }
      if (property !== undefined && owner !== undefined) add(owner, property, valueOf(child));
      visit(child, inner);
    }
  };
  visit(document, undefined);
  return things;
}

function add(thing: Thing, properties: string, value: Value): void {
  for (const property of properties.split(/\s+/).slice(0, 8)) {
    const name = property.replace(/^.*[/:#]/, '');
    if (name === 'articleBody' || name === '' || value === '') continue;
    const values = thing.properties.get(name);
    if (values === undefined) thing.properties.set(name, [value]);
    else values.push(value);
  }
}

function typesOf(type: string): string[] {
  return type.split(/\s+/).map((name) => name.replace(/^.*[/:#]/, '')).filter(Boolean);
}

function valueOf(element: Element): string {
  const content = attribute(element, 'content') ?? attribute(element, 'datetime');
  if (content !== undefined) return content;
  switch (element.tagName) {
    case 'img':
    case 'source':
    case 'video':
    case 'audio':
      return attribute(element, 'src') ?? '';
    case 'link':
      return attribute(element, 'href') ?? '';
    default:
      return textIn(element, 1000);
  }
}
