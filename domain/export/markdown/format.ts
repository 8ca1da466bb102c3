import { visit } from 'unist-util-visit';
import { exportFileName } from '../file-name.ts';
import { degrades, drops, type StoryFormat } from '../formats.ts';
import { textOfFile } from '../text-of-file.ts';
import { pictureFiles } from '../pictures.ts';
import { parseMarkdown } from './parse.ts';
import { renderMarkdown } from './render.ts';

const asTag = (tag: string) => degrades(`written as the HTML tag <${tag}>, which some readers show as it is`);

export const markdownFormat: StoryFormat = {
  id: 'markdown',
  label: 'Markdown',
  takes: 'story',
  fileExtension: 'md',
  mediaType: 'text/markdown',
  nodes: {
    text: 'renders',
    break: 'renders',
    reference: 'renders',
    link: 'renders',
    bold: 'renders',
    italic: 'renders',
    strikethrough: 'renders',
    underline: asTag('u'),
    code: 'renders',
    subscript: asTag('sub'),
    superscript: asTag('sup'),
    highlight: asTag('mark'),
    smallCaps: degrades('kept as plain letters'),
    paragraph: 'renders',
    heading: 'renders',
    quote: 'renders',
    list: 'renders',
    item: 'renders',
    tick: 'renders',
    divider: 'renders',
    quotation: degrades('a quotation whose last line says whose words they are'),
    pullQuote: degrades('a quotation whose last line says whose words they are'),
    factBox: degrades('its parts stand in the copy like any others, titles in bold'),
    timeline: degrades('its parts stand in the copy like any others, titles in bold'),
    interview: degrades('its parts stand in the copy like any others, titles in bold'),
    attribution: degrades('the last line of the quotation, behind a dash'),
    table: degrades('its first row heads it; a cell that spans several is followed by empty ones'),
    row: 'renders',
    cell: 'renders',
    picture: degrades('without its size; its credit in brackets after the caption'),
    gallery: degrades('pictures one under another'),
    card: degrades('a paragraph with a link, without its picture'),
    html: drops(),
  },
  parts: {
    slug: 'renders',
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
    direction: drops('Markdown can’t say which way round a block is set'),
    indent: drops('Markdown has no indented paragraphs'),
    draft: 'renders',
  },
  render: (article) => [{ name: exportFileName(article.fields, 'md'), content: renderMarkdown(article) }, ...pictureFiles([article], { widths: false })],
  words: (files) => files.map((file) => wordsOf(textOfFile(file))).join('\n'),
};

function wordsOf(markdown: string): string {
  const words: string[] = [];
  visit(parseMarkdown(markdown), ['text', 'inlineCode', 'yaml'], (node) => void ('value' in node && words.push(node.value)));
  return words.join('\n');
}
