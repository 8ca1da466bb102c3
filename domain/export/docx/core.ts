import { x } from 'xastscript';
import type { Article } from '../article.ts';
import { secondsMoment } from '../dates.ts';
import { isDraft } from '../release.ts';
import { titleOf } from '../title.ts';
import { xmlDocument } from '../xml.ts';

const namespaces = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** What the document says of itself (ECMA-376 part 2, core properties); the library’s own would tell the time of writing. */
export function coreProperties(article: Article): string {
  const { id, fields, createdAt, updatedAt, release } = article;
  const moment = (name: string, at: number) => x(name, { 'xsi:type': 'dcterms:W3CDTF' }, secondsMoment(at));
  const element = (name: string, text: string) => (text === '' ? [] : [x(name, text)]);
  return xmlDocument(
    x('cp:coreProperties', namespaces, [
      x('dc:title', titleOf(article)),
      ...element('dc:subject', fields.section),
      ...element('dc:creator', fields.bylines.join('; ')),
      ...element('cp:keywords', fields.tags.join(', ')),
      ...element('dc:description', fields.standfirst),
      x('dc:identifier', `urn:uuid:${id}`),
      x('dc:language', fields.language),
      moment('dcterms:created', createdAt),
      moment('dcterms:modified', updatedAt),
      x('cp:contentStatus', release !== null && isDraft(release) ? 'Draft' : 'Final'),
    ]),
  );
}
