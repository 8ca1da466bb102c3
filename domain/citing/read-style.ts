import { SaxesParser } from 'saxes';
import type { CitationStyle } from './style.ts';

const namespace = 'http://purl.org/net/xbiblio/csl';

/** What a file that is to be a CSL style turned out to be. */
export type StyleReading = { kind: 'style'; style: CitationStyle & { kind: 'csl' } } | { kind: 'refused'; why: string };

/**
 * Reads a CSL style (citationstyles.org, 1.0) as data. Refused: what is not well-formed XML or brings a document type
 * (entities can grow without end), what is not a style, and what only points to another style.
 */
export function readStyle(xml: string): StyleReading {
  const found = { id: '', title: '', form: '', isStyle: false, hasCitation: false, parent: '' };
  const path: string[] = [];
  let why = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    why ||= `It is not well-formed XML (${error.message}).`;
  });
  parser.on('doctype', () => {
    why ||= 'It has a document type, which no style needs.';
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    path.push(local);
    const valueOf = (name: string): string => attributes[name]?.value ?? '';
    const at = path.join('/');
    if (at === 'style' && uri === namespace) {
      found.isStyle = true;
      found.form = valueOf('class');
    }
    if (at === 'style/citation/layout') found.hasCitation = true;
    if (at === 'style/info/link' && valueOf('rel') === 'independent-parent') found.parent = valueOf('href');
  });
  parser.on('text', (text) => {
    const at = path.join('/');
    if (at === 'style/info/id') found.id += text;
    if (at === 'style/info/title') found.title += text;
  });
  parser.on('closetag', () => void path.pop());
  parser.write(xml.replace(/^\ufeff/, '')).close();

  const refused = (reason: string): StyleReading => ({ kind: 'refused', why: reason });
  if (why !== '') return refused(why);
  if (!found.isStyle) return refused('It is not a CSL style.');
  if (found.parent !== '') return refused(`It only points to another style. Add that one: ${found.parent.trim()}.`);
  const { form } = found;
  const id = found.id.trim();
  if (!found.hasCitation || id === '' || (form !== 'note' && form !== 'in-text'))
    return refused('It lacks a part that every style has: its id, its class, or how it cites.');
  return { kind: 'style', style: { kind: 'csl', id: id.slice(0, 500), title: found.title.trim().slice(0, 500) || id.slice(0, 500), form, xml } };
}
