import CSL, { type Engine } from 'citeproc';
import type { Csl } from '../sources/csl/schema.ts';
import { nameText } from '../sources/describe.ts';
import type { Locator } from '../sources/passage.ts';
import { assertNever } from '../assert-never.ts';
import { webAddress } from '../web-address.ts';
import { richTextFrom } from './from-html.ts';
import { localeFor, type Locales } from './locales.ts';
import { unmarked, type RichText } from './rich-text.ts';
import type { CitationStyle } from './style.ts';

/** One passage of a citation with what may be printed of its source. */
export type ItemToCite = { sourceId: string; csl: Csl; locator: Locator | null; prefix: string; suffix: string };
export type CitationToRender = { id: string; items: readonly ItemToCite[] };

/** Citations as a style prints them. The words of the desk’s own notes are empty: each format makes those itself. */
export type RenderedList = { words: ReadonlyMap<string, RichText[]>; bibliography: RichText[][] };

/**
 * Prints citations in the order of the copy, in a language (BCP 47) as far as CSL knows it, else in English.
 * @throws Error where a style is broken
 */
export function renderCitations(
  style: CitationStyle,
  citations: readonly CitationToRender[],
  options: { language: string; untitled: string; locales: Locales },
): RenderedList {
  switch (style.kind) {
    case 'own-notes':
      return { words: new Map(citations.map(({ id }) => [id, []])), bibliography: [] };
    case 'own-links':
      return { words: new Map(citations.map(({ id, items }) => [id, links(items, options.untitled)])), bibliography: [] };
    case 'csl':
      return renderCsl(style, citations, options);
    default:
      return assertNever(style);
  }
}

function links(items: readonly ItemToCite[], untitled: string): RichText[] {
  return items.flatMap(({ csl, prefix, suffix }, at) => {
    const [author] = csl.author;
    const words = csl['container-title'] || csl.publisher || (author && nameText(author)) || csl.title || untitled;
    const link = { text: words, marks: [], url: webAddress(csl.URL ?? '') ?? null };
    const around = [at === 0 ? '' : '; ', prefix && `${prefix.trim()} `].join('');
    return [unmarked(around), link, unmarked(spacedSuffix(suffix))].filter(({ text }) => text !== '');
  });
}

function renderCsl(
  style: CitationStyle & { kind: 'csl' },
  citations: readonly CitationToRender[],
  { language, locales }: { language: string; locales: Locales },
): RenderedList {
  const items = new Map<string, object>();
  const keys = new Map<string, string>();
  // What may be printed of one source can differ from passage to passage; then it is two to the style.
  const idOf = ({ sourceId, csl }: ItemToCite): string => {
    const key = `${sourceId} ${JSON.stringify(csl)}`;
    const id = keys.get(key) ?? `item-${keys.size + 1}`;
    keys.set(key, id);
    if (!items.has(id)) items.set(id, { ...csl, id });
    return id;
  };
  const clusters = citations.map(({ id, items: cited }, at) => ({
    citationID: id,
    citationItems: cited.map((item) => ({ id: idOf(item), ...affixesOf(item), ...locatorOf(item.locator) })),
    properties: { noteIndex: style.form === 'note' ? at + 1 : 0 },
  }));
  if (clusters.length === 0) return { words: new Map(), bibliography: [] };
  const { engine, items: known } = processorFor(style.xml, localeFor(language, locales));
  known.clear();
  for (const [id, item] of items) known.set(id, item);
  const words = engine.rebuildProcessorState(clusters, 'html', []).map(([id, , html]) => [id, richTextFrom(html)] as const);
  const made = engine.makeBibliography();
  return { words: new Map(words), bibliography: made === false ? [] : made[1].map(richTextFrom) };
}

type Processor = { engine: Engine; items: Map<string, object> };

/** Reading a style takes up to a second, so that those used last are kept. */
const processors = new Map<string, Processor>();
const keptProcessors = 4;

function processorFor(xml: string, { name, retrieve }: ReturnType<typeof localeFor>): Processor {
  // A person may replace the locale of a language.
  const key = `${name} ${retrieve(name)} ${xml}`;
  const processor = processors.get(key) ?? newProcessor(xml, name, retrieve);
  processors.delete(key);
  processors.set(key, processor);
  for (const oldest of [...processors.keys()].slice(0, -keptProcessors)) processors.delete(oldest);
  return processor;
}

function newProcessor(xml: string, language: string, retrieveLocale: (name: string) => string): Processor {
  const items = new Map<string, object>();
  const retrieveItem = (id: string): object => items.get(id) ?? { id, type: 'document' };
  const engine = new CSL.Engine({ retrieveLocale, retrieveItem }, xml, language, true);
  engine.setOutputFormat('html');
  return { engine, items };
}

function affixesOf({ prefix, suffix }: ItemToCite): { prefix?: string; suffix?: string } {
  return {
    ...(prefix.trim() && { prefix: `${escaped(prefix.trim())} ` }),
    ...(suffix.trim() && { suffix: escaped(spacedSuffix(suffix)) }),
  };
}

/** Words after a source stand apart from it, a comma does not. */
function spacedSuffix(suffix: string): string {
  const words = suffix.trim();
  return /^[\p{L}\p{N}(]/u.test(words) ? ` ${words}` : words;
}

/** The style’s processor takes tags in these for formatting; what a person typed is only text. */
function escaped(text: string): string {
  return text.replaceAll('<', '\u2039').replaceAll('>', '\u203a');
}

function locatorOf(locator: Locator | null): { locator?: string; label?: string } {
  if (locator === null) return {};
  // A time has no label in CSL 1.0; it tells what it is by its colons.
  return locator.label === 'time' ? { locator: locator.value, label: 'none' } : { locator: locator.value, label: locator.label };
}
