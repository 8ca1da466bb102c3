import type { Article, NoteSource } from '../article.ts';
import { isoMoment } from '../dates.ts';
import { renderFragment } from '../html/fragment.ts';
import { renderPlainText } from '../plain-text/render.ts';
import type { Picture } from '../content.ts';
import { picturesIn } from '../pictures.ts';
import { isDraft } from '../release.ts';

/** Names differ in their capitals between the two: 2.1 has none, 3.1 joins words with them. */
type Names = Readonly<Record<'contentType' | 'versionCreated' | 'firstCreated' | 'contentCreated' | 'pubStatus' | 'altIds' | 'infoSources' | 'charCount', string>>;

const newNames: Names = {
  contentType: 'contentType',
  versionCreated: 'versionCreated',
  firstCreated: 'firstCreated',
  contentCreated: 'contentCreated',
  pubStatus: 'pubStatus',
  altIds: 'altIds',
  infoSources: 'infoSources',
  charCount: 'charCount',
};
const oldNames = Object.fromEntries(Object.entries(newNames).map(([name, value]) => [name, value.toLowerCase()])) as Names;

/** Urgency where nobody has said any: the middle of IPTC's 1 to 9. */
const urgency = 5;

/** Columns of the plain body, for receivers that take no HTML. */
const plainWidth = 72;

/** A story as IPTC's ninjs: the copy as HTML and as plain text. */
export function renderNinjs(article: Article, version: '2.1' | '3.1'): string {
  const names = version === '3.1' ? newNames : oldNames;
  const { fields, createdAt, updatedAt, publishedAt, url, id, release } = article;
  const body = (contentType: string, value: string) => ({
    role: 'main',
    [names.contentType]: contentType,
    [names.charCount]: value.length,
    value,
  });
  const dateline = [fields.datelinePlace, fields.datelineDate].filter((part) => part !== '').join(', ');
  const pictures = picturesIn(article).flatMap((shown, at) => association(shown, at + 1, article, names));
  const item = {
    uri: `urn:uuid:${id}`,
    standard: { name: 'ninjs', version, schema: `http://www.iptc.org/std/ninjs/ninjs-schema_${version}.json#` },
    type: 'text',
    version: isoMoment(updatedAt),
    [names.firstCreated]: isoMoment(createdAt),
    [names.versionCreated]: isoMoment(publishedAt === null ? updatedAt : Math.max(updatedAt, publishedAt)),
    ...(fields.datelineDate === '' ? {} : { [names.contentCreated]: `${fields.datelineDate}T00:00:00Z` }),
    [names.pubStatus]: release !== null && isDraft(release) ? 'withheld' : 'usable',
    urgency,
    language: fields.language,
    ...(fields.headline === '' ? {} : { title: fields.headline }),
    headlines: texts([['main', fields.headline], ['kicker', fields.kicker]]),
    descriptions: texts([['summary', fields.standfirst], ['dateline', dateline]]),
    ...(fields.bylines.length === 0 ? {} : { by: fields.bylines.join(', ') }),
    people: fields.bylines.map((name) => ({ name, rel: 'author' })),
    ...(fields.slug === '' ? {} : { slugline: fields.slug }),
    ...(fields.datelinePlace === '' ? {} : { located: fields.datelinePlace }),
    subjects: [...(fields.section === '' ? [] : [{ name: fields.section, rel: 'section' }]), ...fields.tags.map((name) => ({ name, rel: 'tag' }))],
    bodies: [body('text/html', renderFragment(article, { withHead: false })), body('text/plain', renderPlainText(article, plainWidth))],
    ...(pictures.length === 0 ? {} : { associations: pictures }),
    [names.infoSources]: sourcesOf(article),
    [names.altIds]: url === null ? [] : [{ role: 'address', value: url }],
  };
  return `${JSON.stringify(item, null, 2)}\n`;
}

function association({ sha256, alt, caption, credit }: Picture, number: number, article: Article, names: Names): object[] {
  const file = article.pictures.get(sha256);
  if (file === undefined) return [];
  return [
    {
      name: `picture-${number}`,
      uri: `urn:sha256:${sha256}`,
      type: 'picture',
      descriptions: texts([['caption', caption], ['alternative text', alt]]),
      ...(credit === '' ? {} : { by: credit }),
      renditions: [{ name: 'original', href: file.address, [names.contentType]: file.mediaType, width: file.width, height: file.height }],
    },
  ];
}

function texts(all: readonly (readonly [role: string, value: string])[]): { role: string; value: string }[] {
  return all.filter(([, value]) => value !== '').map(([role, value]) => ({ role, value }));
}

function sourcesOf(article: Article): { name: string; uri?: string }[] {
  const sources = new Map(article.notes.flatMap(({ items }) => items.map(({ source }) => [nameOf(source), source.url] as const)));
  return [...sources].filter(([name]) => name !== '').map(([name, url]) => (url === null ? { name } : { name, uri: url }));
}

function nameOf({ title, outlet, authors }: NoteSource): string {
  return [authors.join(', '), title || outlet].filter((part) => part !== '').join(': ');
}
