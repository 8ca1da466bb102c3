import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Article } from '../article.ts';
import { dateInWords, isoMoment } from '../dates.ts';
import type { ExportOptions } from '../formats.ts';
import { nitfElement } from '../nitf/render.ts';
import { isDraft } from '../release.ts';
import { wordsFor } from '../words.ts';
import { xmlDocument } from '../xml.ts';

/** IPTC's list of the vocabularies that the codes here are of. */
const catalogue = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml';

/** A story as a NewsML-G2 2.35 news item, its copy as NITF within. */
export function renderNewsml(article: Article, { publication }: Pick<ExportOptions, 'publication'>): string {
  const { id, fields } = article;
  const attributes = {
    xmlns: 'http://iptc.org/std/nar/2006-10-01/',
    guid: `urn:uuid:${id}`,
    version: '1',
    standard: 'NewsML-G2',
    standardversion: '2.35',
    conformance: 'power',
    'xml:lang': fields.language,
  };
  return xmlDocument(
    x('newsItem', attributes, [
      x('catalogRef', { href: catalogue }),
      itemMeta(article, publication),
      contentMeta(article),
      x('contentSet', [x('inlineXML', { contenttype: 'application/nitf+xml' }, [nitfElement(article)])]),
    ]),
  );
}

/** The order is the schema's. */
function itemMeta({ createdAt, updatedAt, publishedAt, release, fields, url }: Article, publication: ExportOptions['publication']): Element {
  const draft = release !== null && isDraft(release);
  return x('itemMeta', [
    x('itemClass', { qcode: 'ninat:text' }),
    x('provider', { uri: publication.address }, [x('name', publication.name)]),
    x('versionCreated', isoMoment(Math.max(updatedAt, publishedAt ?? 0))),
    x('firstCreated', isoMoment(createdAt)),
    x('pubStatus', { qcode: draft ? 'stat:withheld' : 'stat:usable' }),
    x('title', titleOf(fields)),
    ...(draft ? [x('edNote', `Draft, not for publication. ${release.shut.join('; ')}`)] : []),
    ...(url === null ? [] : [x('link', { rel: 'irel:seeAlso', href: url })]),
  ]);
}

function contentMeta({ fields }: Article): Element {
  const { locale } = wordsFor(fields.language);
  const day = fields.datelineDate === '' ? '' : dateInWords(fields.datelineDate, locale);
  const dateline = [fields.datelinePlace, day].filter((part) => part !== '').join(', ');
  return x('contentMeta', [
    ...(fields.datelineDate === '' ? [] : [x('contentCreated', fields.datelineDate)]),
    ...(fields.datelinePlace === '' ? [] : [x('located', { literal: fields.datelinePlace }, [x('name', fields.datelinePlace)])]),
    ...fields.bylines.map((name) => x('creator', { literal: name }, [x('name', name)])),
    x('language', { tag: fields.language }),
    ...fields.tags.map((tag) => x('keyword', tag)),
    ...(fields.section === '' ? [] : [x('subject', { literal: fields.section }, [x('name', fields.section)])]),
    ...(fields.slug === '' ? [] : [x('slugline', fields.slug)]),
    x('headline', titleOf(fields)),
    ...(fields.kicker === '' ? [] : [x('headline', { rank: '2' }, fields.kicker)]),
    ...(dateline === '' ? [] : [x('dateline', dateline)]),
    ...(fields.bylines.length === 0 ? [] : [x('by', new Intl.ListFormat(locale).format(fields.bylines))]),
    ...(fields.standfirst === '' ? [] : [x('description', { role: 'drol:summary' }, fields.standfirst)]),
  ]);
}

function titleOf(fields: Article['fields']): string {
  return fields.headline || wordsFor(fields.language).words.untitled;
}
