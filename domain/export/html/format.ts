import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { exportFileName } from '../file-name.ts';
import { degrades, drops, type ExportFile, type StoryFormat } from '../formats.ts';
import { pictureFiles, withPicturesEmbedded } from '../pictures.ts';
import { renderHtml } from './render.ts';

/** One page that a browser opens from anywhere. */
export const htmlFormat = {
  id: 'html',
  label: 'Web page (HTML)',
  takes: 'story',
  fileExtension: 'html',
  mediaType: 'text/html',
  nodes: {
    text: 'renders',
    break: 'renders',
    reference: 'renders',
    link: 'renders',
    bold: 'renders',
    italic: 'renders',
    strikethrough: 'renders',
    underline: 'renders',
    code: 'renders',
    subscript: 'renders',
    superscript: 'renders',
    highlight: 'renders',
    smallCaps: 'renders',
    paragraph: 'renders',
    heading: 'renders',
    quote: 'renders',
    list: 'renders',
    item: 'renders',
    tick: 'renders',
    divider: 'renders',
    quotation: 'renders',
    pullQuote: 'renders',
    factBox: 'renders',
    timeline: 'renders',
    interview: 'renders',
    attribution: 'renders',
    table: 'renders',
    row: 'renders',
    cell: 'renders',
    picture: 'renders',
    gallery: 'renders',
    card: 'renders',
    html: degrades('without scripts, frames, forms and looks'),
  },
  parts: {
    slug: drops('it names the file alone'),
    kicker: 'renders',
    headline: 'renders',
    standfirst: 'renders',
    bylines: 'renders',
    dateline: 'renders',
    section: 'renders',
    tags: 'renders',
    language: 'renders',
    published: 'renders',
    address: 'renders',
    notes: 'renders',
    passages: 'renders',
    bibliography: 'renders',
    direction: 'renders',
    indent: 'renders',
    draft: 'renders',
  },
  render: (article, options) => {
    const name = exportFileName(article.fields, 'html');
    if (options.pictures === 'embedded') return [{ name, content: renderHtml(withPicturesEmbedded(article), options) }];
    return [{ name, content: renderHtml(article, options) }, ...pictureFiles([article], { widths: true })];
  },
  words: (files) => files.map(wordsOfPage).join('\n'),
} satisfies StoryFormat;

function wordsOfPage({ content }: ExportFile): string {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  let words = '';
  visit(fromHtml(text), 'text', ({ value }, _at, parent) => {
    if (parent?.type !== 'element' || !['style', 'script', 'title'].includes(parent.tagName)) words += value;
  });
  return words;
}
