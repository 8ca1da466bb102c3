import { x } from 'xastscript';
import type { Article } from '../article.ts';
import type { ExportOptions } from '../formats.ts';
import { xmlDocument } from '../xml.ts';
import { pictureFiles } from '../pictures.ts';
import { zipOf } from '../zip.ts';
import { chapterOf } from './chapter.ts';
import { chapterName, navOf } from './nav.ts';
import { bookTitle, packageDocument } from './package.ts';
import { bookStyle } from './style.ts';

/** Stories as one book (EPUB 3.3), a chapter each. */
export function renderEpub(articles: readonly Article[], options: ExportOptions): Uint8Array<ArrayBuffer> {
  const chapters = articles.map((article) => chapterOf(withOneWidth(article), options));
  const files = [
    { name: 'mimetype', content: 'application/epub+zip' },
    { name: 'META-INF/container.xml', content: container() },
    { name: 'EPUB/package.opf', content: packageDocument(articles, chapters, options) },
    { name: 'EPUB/nav.xhtml', content: navOf(bookTitle(articles, options), chapters) },
    { name: 'EPUB/style.css', content: bookStyle },
    ...pictureFiles(articles, { widths: false }).map(({ name, content }) => ({ name: `EPUB/${name}`, content })),
    ...chapters.map(({ xhtml }, at) => ({ name: `EPUB/${chapterName(at)}`, content: xhtml })),
  ];
  return zipOf(files, ['mimetype']);
}

function container(): string {
  return xmlDocument(
    x('container', { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' }, [
      x('rootfiles', [x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })]),
    ]),
  );
}

/** A book brings each picture once. */
function withOneWidth(article: Article): Article {
  return { ...article, pictures: new Map([...article.pictures].map(([sha256, picture]) => [sha256, { ...picture, sources: [] }])) };
}
