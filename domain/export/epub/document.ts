import type { Element, Root } from 'xast';
import { xmlDocument } from '../xml.ts';

/** An XHTML document of a book. Its language stands twice, as XML and as HTML have it. */
export function documentOfTree({ children }: Root): string {
  const html = children.find((child): child is Element => child.type === 'element') as Element;
  const { lang, ...others } = html.attributes;
  return xmlDocument({
    ...html,
    attributes: { ...others, 'xmlns:epub': 'http://www.idpf.org/2007/ops', ...(lang ? { lang, 'xml:lang': lang } : {}) },
  });
}
