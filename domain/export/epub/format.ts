import { unzipSync } from 'fflate';
import { exportFileName } from '../file-name.ts';
import { degrades, drops, type CollectionFormat, type ExportFile } from '../formats.ts';
import { htmlFormat } from '../html/format.ts';
import { wordsOfXml } from '../words-of-xml.ts';
import { bytesOf } from '../zip.ts';
import { bookTitle } from './package.ts';
import { renderEpub } from './render.ts';

export const epubFormat: CollectionFormat = {
  id: 'epub',
  label: 'E-book (EPUB 3)',
  takes: 'stories',
  fileExtension: 'epub',
  mediaType: 'application/epub+zip',
  nodes: htmlFormat.nodes,
  parts: {
    slug: drops('it names the file alone'),
    kicker: 'renders',
    headline: 'renders',
    standfirst: 'renders',
    bylines: 'renders',
    dateline: 'renders',
    section: degrades('a subject like any tag'),
    tags: 'renders',
    language: 'renders',
    published: 'renders',
    address: degrades('told where the book holds this story alone'),
    notes: 'renders',
    passages: 'renders',
    bibliography: 'renders',
    direction: 'renders',
    indent: 'renders',
    draft: 'renders',
  },
  render: (articles, options) => {
    const slug = articles.length === 1 ? (articles[0]?.fields.slug ?? '') : '';
    return [{ name: exportFileName({ slug, headline: bookTitle(articles, options) }, 'epub'), content: renderEpub(articles, options) }];
  },
  words: (files) => files.map(wordsOfBook).join('\n'),
};

function wordsOfBook({ content }: ExportFile): string {
  const entries = Object.entries(unzipSync(bytesOf(content)));
  const chapters = entries.filter(([name]) => name.startsWith('EPUB/story-'));
  return wordsOfXml(chapters.map(([name, bytes]) => ({ name, content: new Uint8Array(bytes) })));
}
