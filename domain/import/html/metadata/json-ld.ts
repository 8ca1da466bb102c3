import { attribute, elementsIn, type Document } from '../tree.ts';
import { decodeEntities } from './entities.ts';
import type { Thing, Value } from './structured.ts';

/** No page needs more; what is deeper or longer is somebody's attack or a product catalogue. */
const maxDepth = 24;
const maxThings = 5000;
const maxScript = 4_000_000;

/** The things that a page's JSON-LD scripts speak of, nested ones after the ones that hold them. */
export function jsonLdThings(document: Document): Thing[] {
  const things: Thing[] = [];
  for (const element of elementsIn(document)) {
    if (element.tagName !== 'script' || !/^\s*application\/ld\+json/i.test(attribute(element, 'type') ?? '')) continue;
    const script = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    if (script.length > maxScript) continue;
    const data = parseLeniently(script);
    if (data !== undefined) readValue(data, things, 0);
  }
  return resolveReferences(things);
}

/** Reads JSON as pages really carry it: in comments or CDATA, with raw line breaks in strings, with trailing commas. */
function parseLeniently(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '');
  if (bare === '') return undefined;
  for (const repair of [(text: string) => text, repaired]) {
    try {
      return JSON.parse(repair(bare));
    } catch {
      // The next repair, or nothing: broken data says nothing.
    }
  }
  return undefined;
}

function repaired(text: string): string {
  return text
    .replace(/[\u0000-\u001f]/g, ' ')
    .replace(/\\(?!["\\/bfnrtu])/g, '\\\\')
    .replace(/,(?=\s{0,100}[}\]])/g, '');
}

function readValue(data: unknown, things: Thing[], depth: number): Value[] {
  if (depth > maxDepth || things.length > maxThings) return [];
  if (typeof data === 'string') return [decodeEntities(data)];
  if (typeof data === 'number') return [String(data)];
  if (Array.isArray(data)) return data.slice(0, maxThings).flatMap((item) => readValue(item, things, depth + 1));
  if (typeof data !== 'object' || data === null) return [];
  const record = data as Record<string, unknown>;
  if (typeof record['@value'] === 'string') return [decodeEntities(record['@value'])];
  const thing: Thing = { types: typesOf(record['@type']), id: stringOr(record['@id']), properties: new Map() };
  things.push(thing);
  for (const [key, value] of Object.entries(record)) {
    if (key === '@type' || key === '@id' || key === '@context') continue;
    const property = key.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, '');
    thing.properties.set(property, readValue(value, things, depth + 1));
  }
  return [thing];
}

const stringOr = (value: unknown): string => (typeof value === 'string' ? value : '');

function typesOf(value: unknown): string[] {
  return [value].flat().filter((type) => typeof type === 'string').map((type) => type.replace(/^.*[/:#]/, ''));
}

/** Things that are only an `@id` stand for the thing of that id elsewhere on the page. */
function resolveReferences(things: Thing[]): Thing[] {
  const byId = new Map<string, Thing>();
  for (const thing of things) if (thing.id !== '' && thing.properties.size > 0) byId.set(thing.id, thing);
  for (const thing of things) {
    for (const [property, values] of thing.properties) {
      thing.properties.set(
        property,
        values.map((value) =>
          typeof value === 'object' && value.properties.size === 0 ? (byId.get(value.id) ?? value) : value,
        ),
      );
    }
  }
  return things;
}
