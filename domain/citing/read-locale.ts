import { SaxesParser } from 'saxes';

const namespace = 'http://purl.org/net/xbiblio/csl';

/** What a file that is to be a CSL locale turned out to be; `name` is its language (BCP 47), such as `de-AT`. */
export type LocaleReading = { kind: 'locale'; name: string; xml: string } | { kind: 'refused'; why: string };

/**
 * Reads a CSL locale (citationstyles.org, 1.0) as data. Refused, as of a style: what is not well-formed XML or brings a
 * document type, and what is no locale of one language with words in it.
 */
export function readLocale(xml: string): LocaleReading {
  let why = '';
  let name: string | undefined;
  let terms = 0;
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    why ||= `It is not well-formed XML (${error.message}).`;
  });
  parser.on('doctype', () => {
    why ||= 'It has a document type, which no locale needs.';
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (depth++ === 0 && local === 'locale' && uri === namespace) name = attributes['xml:lang']?.value ?? '';
    else if (local === 'term') terms++;
  });
  parser.on('closetag', () => void depth--);
  parser.write(xml.replace(/^\ufeff/, '')).close();

  if (why !== '') return { kind: 'refused', why };
  if (name === undefined) return { kind: 'refused', why: 'It is not a CSL locale.' };
  if (!/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/.test(name)) return { kind: 'refused', why: 'It does not say which language it is for.' };
  if (terms === 0) return { kind: 'refused', why: 'It has no words in it.' };
  return { kind: 'locale', name, xml };
}
