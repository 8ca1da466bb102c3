import { z } from 'zod';
import { annotationColours, annotationFieldsSchema, defaultAnnotationFields, tagSchema } from '../annotation/annotation.ts';
import { clockText } from '../clock.ts';
import { locatorSchema, passageSchema, type Locator } from '../passage.ts';
import { termsSchema } from '../source.ts';
import { fragmentKinds, hashOfName, type WebAnnotation } from './annotated.ts';

/** What a file holds; an annotation that can't be used does not stop the others. `at` counts from 1. */
export type ReadAnnotations = { annotations: WebAnnotation[]; refused: { at: number; why: string }[] };

/** Whether a text looks like a document of Web Annotations, whoever wrote it. */
export function looksLikeWebAnnotations(text: string): boolean {
  const opening = text.slice(0, 100_000);
  return /^\s*[[{]/.test(opening) && /"(?:type|@type)"\s*:\s*\[?\s*"(?:oa:)?Annotation(?:Collection|Page)?"/.test(opening);
}

/**
 * Reads Web Annotations: one, a list, a page or a collection with its pages in it. Undefined where the text is no such
 * document. What the desk does not know, such as motivations or bodies of another kind, is left out.
 */
export function readWebAnnotations(text: string): ReadAnnotations | undefined {
  const items = itemsOf(jsonOf(text));
  if (items === undefined) return undefined;
  const read: ReadAnnotations = { annotations: [], refused: [] };
  for (const [at, item] of items.entries()) {
    const annotation = annotationOf(item);
    if (typeof annotation === 'string') read.refused.push({ at: at + 1, why: annotation });
    else read.annotations.push(annotation);
  }
  return read;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const typeSchema = z.union([z.string().transform((type) => [type]), z.array(z.string())]).transform((types) => types.map((type) => type.replace(/^oa:/, '')));
const typed = z.looseObject({ type: typeSchema.catch([]) });

function itemsOf(document: unknown): unknown[] | undefined {
  if (Array.isArray(document)) return document;
  const { success, data } = typed.safeParse(document);
  if (!success) return undefined;
  if (data.type.includes('Annotation')) return [data];
  if (data.type.includes('AnnotationPage')) return Array.isArray(data['items']) ? data['items'] : [];
  if (data.type.includes('AnnotationCollection')) return pagesOf(data).flatMap((page) => itemsOf(page) ?? []);
  return undefined;
}

/** A page that is only named by its address can't be fetched here. */
function pagesOf(collection: Record<string, unknown>): unknown[] {
  const pages: unknown[] = [];
  for (let page = collection['first']; typeof page === 'object' && page !== null; page = (page as Record<string, unknown>)['next']) pages.push(page);
  return pages;
}

const oneOrMany = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .unknown()
    .optional()
    .transform((given): unknown[] => (Array.isArray(given) ? given : [given]))
    .transform((all) => all.flatMap((one) => schema.safeParse(one).data ?? []));

const bodySchema = z.looseObject({ value: z.string(), purpose: z.string().optional() });
const selectorSchema = z.looseObject({ type: z.string() });
const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)).nullable().catch(null);

const annotationSchema = z.looseObject({
  id: z.string().catch(''),
  created: time.default(null),
  modified: time.default(null),
  creator: z.union([z.looseObject({ name: z.string() }), z.string().transform((name) => ({ name }))]).catch({ name: '' }),
  body: oneOrMany(z.union([bodySchema, z.string().transform((value) => ({ value, purpose: undefined }))])),
  target: z.union([z.array(z.unknown()).min(1).transform(([first]) => first), z.unknown()]),
  'standfirst:terms': termsSchema.nullable().catch(null),
  'standfirst:attribution': z.string().catch(''),
});

const stateSchema = z.looseObject({ sourceDate: time.default(null), cached: z.string().catch('') });

const targetSchema = z.looseObject({
  source: z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]),
  selector: oneOrMany(selectorSchema),
  state: oneOrMany(stateSchema),
  styleClass: z.union([z.string(), z.array(z.string()).transform(([first]) => first ?? '')]).catch(''),
  'standfirst:locator': locatorSchema.nullable().catch(null),
});

const quoteSchema = z.looseObject({ exact: z.string(), prefix: z.string().catch(''), suffix: z.string().catch('') });
const positionSchema = z.looseObject({ start: z.int().min(0), end: z.int().min(0) });
const fragmentSchema = z.looseObject({ value: z.string(), conformsTo: z.string().catch('') });

function annotationOf(item: unknown): WebAnnotation | string {
  const annotation = annotationSchema.safeParse(item).data;
  const target = targetSchema.safeParse(annotation?.target).data;
  if (annotation === undefined || target === undefined) return 'It does not say what it is about.';
  const quote = quoteSchema.safeParse(selectorOf(target.selector, 'TextQuoteSelector')).data;
  if (quote === undefined) return 'It quotes no words of its source.';
  const position = positionSchema.safeParse(selectorOf(target.selector, 'TextPositionSelector')).data;
  const passage = passageSchema.safeParse({
    exact: quote.exact,
    prefix: quote.prefix.slice(-1000).toWellFormed(),
    suffix: quote.suffix.slice(0, 1000).toWellFormed(),
    position: position === undefined ? null : { start: position.start, end: position.end },
  }).data;
  if (passage === undefined) return 'It quotes no words, or more than can be marked at once.';
  const fields = annotationFieldsSchema.safeParse({
    ...defaultAnnotationFields,
    ...wordsOf(annotation.body),
    ...(isColour(target.styleClass) && { colour: target.styleClass }),
    terms: annotation['standfirst:terms'],
    attribution: annotation['standfirst:attribution'],
  }).data;
  if (fields === undefined) return 'Its note or its tags are longer than can be kept.';
  return {
    id: /^urn:uuid:([0-9a-f-]{36})$/.exec(annotation.id)?.[1] ?? null,
    source: target.source,
    sha256: target.state.map(({ cached }) => hashOfName(cached)).find((hash) => hash !== null) ?? null,
    capturedAt: target.state.map(({ sourceDate }) => sourceDate).find((date) => date !== null) ?? null,
    passage,
    locator: target['standfirst:locator'] ?? locatorIn(target.selector),
    ...fields,
    createdAt: annotation.created,
    updatedAt: annotation.modified,
    actor: annotation.creator.name,
  };
}

type Selector = z.infer<typeof selectorSchema>;

/** Also where it refines another, as in a range of a page. */
function selectorOf(selectors: readonly Selector[], type: string): Selector | undefined {
  for (const selector of selectors) {
    if (selector.type === type) return selector;
    const refined = selectorSchema.safeParse(selector['refinedBy']).data;
    const found = refined && selectorOf([refined], type);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wordsOf(bodies: readonly { value: string; purpose?: string | undefined }[]): { note: string; tags: string[] } {
  const tags = bodies.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
  const notes = bodies.filter(({ purpose }) => purpose !== 'tagging').map(({ value }) => value);
  return { note: notes.join('\n\n'), tags: [...new Set(tags)].filter((tag) => tagSchema.safeParse(tag).success) };
}

function isColour(name: string): name is (typeof annotationColours)[number] {
  return (annotationColours as readonly string[]).includes(name);
}

function locatorIn(selectors: readonly Selector[]): Locator | null {
  for (const selector of selectors.filter(({ type }) => type === 'FragmentSelector')) {
    const { value, conformsTo } = fragmentSchema.safeParse(selector).data ?? { value: '', conformsTo: '' };
    const page = /^page=(\d{1,9})$/.exec(value)?.[1];
    if (page !== undefined) return { label: 'page', value: page };
    const seconds = /^t=(?:npt:)?(\d{1,9})(?:\.\d+)?(?:,|$)/.exec(value)?.[1];
    if (seconds !== undefined && conformsTo === fragmentKinds.time) return { label: 'time', value: clockText(Number(seconds) * 1000) };
  }
  return null;
}
