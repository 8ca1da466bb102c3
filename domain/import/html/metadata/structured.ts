import { foldSpace } from '../tree.ts';

/**
 * Things as schema.org describes them, however a page wrote them down (JSON-LD, microdata, RDFa).
 * A property has a list of values; a value is a text or another thing.
 */
export type Thing = { types: string[]; id: string; properties: Map<string, Value[]> };
export type Value = string | Thing;

/** schema.org types of pages that are an article or come near one; the surer kinds win over the vaguer. */
const articleType = /(?:Article|Posting|Report|Review|Recipe|HowTo|Story|Critic|Transcript)$/i;
const pageType = /^(?:WebPage|ItemPage|AboutPage|CreativeWork|VideoObject|Book|Event|Product|PodcastEpisode|FAQPage|QAPage|Question|Episode|ImageGallery|MediaObject|AudioObject|Movie|Thesis|Dataset)$/i;

export function articleRank({ types }: Thing): number {
  if (types.some((type) => articleType.test(type))) return 2;
  return types.some((type) => pageType.test(type)) ? 1 : 0;
}

export function textsOf(thing: Thing, property: string): string[] {
  return (thing.properties.get(property) ?? []).map(nameOf).filter(Boolean);
}

export function textOf(thing: Thing, property: string): string | undefined {
  return textsOf(thing, property)[0];
}

/** A value as a name: its own text, or the name of the thing it is. */
export function nameOf(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return foldSpace(value);
  const name = value.properties.get('name')?.find((text) => typeof text === 'string');
  if (name !== undefined) return foldSpace(name);
  return ['givenName', 'familyName']
    .flatMap((part) => value.properties.get(part) ?? [])
    .filter((text) => typeof text === 'string')
    .map(foldSpace)
    .join(' ');
}

export function urlOf(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  for (const property of ['url', 'contentUrl', '@id']) {
    const url = value.properties.get(property)?.find((text) => typeof text === 'string');
    if (typeof url === 'string') return url.trim();
  }
  return value.id;
}
