import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { exportFileName } from '../file-name.ts';
import { degrades, drops, type ExportFile, type StoryFormat } from '../formats.ts';
import { textOfFile } from '../text-of-file.ts';
import { pictureFiles } from '../pictures.ts';
import type { Component } from './components.ts';
import { renderAppleNews } from './render.ts';

const asParagraphs = degrades('paragraphs, their titles in bold');

export const appleNewsFormat: StoryFormat = {
  id: 'apple-news',
  label: 'Apple News Format',
  takes: 'story',
  fileExtension: 'json',
  mediaType: 'application/json',
  nodes: {
    text: 'renders',
    break: 'renders',
    reference: 'renders',
    link: degrades('without the title that shows over it'),
    bold: 'renders',
    italic: 'renders',
    strikethrough: 'renders',
    underline: 'renders',
    code: 'renders',
    subscript: 'renders',
    superscript: 'renders',
    highlight: 'renders',
    smallCaps: degrades('kept as plain letters'),
    paragraph: 'renders',
    heading: 'renders',
    quote: 'renders',
    list: degrades('a numbered list counts from one'),
    item: 'renders',
    tick: degrades('a letter that shows a box'),
    divider: 'renders',
    quotation: degrades('one quotation, its paragraphs as lines'),
    pullQuote: 'renders',
    factBox: degrades('an aside, its headings in bold'),
    timeline: asParagraphs,
    interview: asParagraphs,
    attribution: degrades('a last line behind a dash'),
    table: 'renders',
    row: 'renders',
    cell: 'renders',
    picture: degrades('as wide as the copy'),
    gallery: degrades('pictures one under another'),
    card: degrades('a paragraph with a link, without its picture'),
    html: drops(),
  },
  parts: {
    slug: drops('it names the folder alone'),
    kicker: degrades('a small heading over the title'),
    headline: 'renders',
    standfirst: 'renders',
    bylines: 'renders',
    dateline: degrades('a line under the title'),
    section: degrades('a keyword like any tag'),
    tags: degrades('keywords, fifty at the most'),
    language: 'renders',
    published: 'renders',
    address: 'renders',
    notes: degrades('paragraphs at the end, to which their numbers lead'),
    passages: 'renders',
    bibliography: degrades('paragraphs at the end'),
    direction: drops('Apple News tells it by the words'),
    indent: drops('Apple News has no indented paragraphs'),
    draft: degrades('a paragraph over the title'),
  },
  render: (article) => {
    const folder = exportFileName(article.fields, 'applenews');
    const pictures = pictureFiles([article], { widths: false }).map(({ name, content }) => ({ name: `${folder}/${name}`, content }));
    return [{ name: `${folder}/article.json`, content: renderAppleNews(article) }, ...pictures];
  },
  words: (files) => files.filter(({ name }) => name.endsWith('.json')).map(wordsOfArticle).join('\n'),
};

function wordsOfArticle(file: ExportFile): string {
  const { components } = JSON.parse(textOfFile(file)) as { components: Component[] };
  return wordsOf(components);
}

function wordsOf(components: readonly Component[]): string {
  return components.map(wordsOfComponent).join('\n');
}

function wordsOfComponent(component: Component): string {
  if (component.role === 'divider' || component.role === 'photo') return '';
  if (component.role === 'aside') return wordsOf(component.components);
  if (component.role === 'htmltable') return wordsOfHtml(component.html);
  return component.format === 'html' ? wordsOfHtml(component.text) : component.text;
}

function wordsOfHtml(html: string): string {
  let words = '';
  visit(fromHtml(html, { fragment: true }), 'text', ({ value }) => void (words += value));
  return words;
}
