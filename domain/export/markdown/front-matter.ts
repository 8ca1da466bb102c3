import { stringify } from 'yaml';
import type { Article } from '../article.ts';
import { isoMoment } from '../dates.ts';
import { isDraft } from '../release.ts';

/**
 * The fields of a story as YAML under the names that generators of sites read (`title`, `date`, `description`, `draft`). Empty
 * fields are left out.
 */
export function frontMatterOf({ id, fields, createdAt, updatedAt, publishedAt, url, release }: Article): string {
  const draft = release !== null && isDraft(release);
  const all = {
    title: fields.headline,
    kicker: fields.kicker,
    description: fields.standfirst,
    authors: fields.bylines,
    dateline: { place: fields.datelinePlace, date: fields.datelineDate },
    section: fields.section,
    tags: fields.tags,
    lang: fields.language,
    slug: fields.slug,
    created: isoMoment(createdAt),
    date: publishedAt === null ? '' : isoMoment(publishedAt),
    lastmod: isoMoment(updatedAt),
    canonical: url ?? '',
    id: `urn:uuid:${id}`,
    draft: draft ? true : '',
    draftBecause: draft ? release.shut : [],
  };
  return stringify(withoutEmpty(all), { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
}

function withoutEmpty(values: object): object {
  const kept = Object.entries(values)
    .map(([name, value]: [string, unknown]) => [name, isPlain(value) ? withoutEmpty(value) : value] as const)
    .filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0) && !(isPlain(value) && Object.keys(value).length === 0));
  return Object.fromEntries(kept);
}

const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
