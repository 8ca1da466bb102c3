import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { exportFileName } from '../file-name.ts';
import { degrades, drops, type StoryFormat } from '../formats.ts';
import { textOfFile } from '../text-of-file.ts';
import { pictureFiles, withPicturesUnder } from '../pictures.ts';
import { ghostPost } from './post.ts';

export const ghostFormat: StoryFormat = {
  id: 'ghost',
  label: 'Ghost post',
  takes: 'story',
  fileExtension: 'json',
  mediaType: 'application/json',
  nodes: {
    text: 'renders',
    break: 'renders',
    reference: degrades('a raised number without a link to its note'),
    link: 'renders',
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
    list: 'renders',
    item: degrades('what follows a list within an item becomes an item of its own'),
    tick: degrades('drawn as ☑ or ☐'),
    divider: 'renders',
    quotation: degrades('a quotation whose last line says whose words they are'),
    pullQuote: degrades('a quotation whose last line says whose words they are'),
    factBox: degrades('its parts stand in the copy like any others, titles in bold'),
    timeline: degrades('its parts stand in the copy like any others, titles in bold'),
    interview: degrades('its parts stand in the copy like any others, titles in bold'),
    attribution: degrades('the last line of the quotation, behind a dash'),
    table: degrades('a card of HTML'),
    row: 'renders',
    cell: 'renders',
    picture: degrades('under an address that its file still has to be uploaded to'),
    gallery: degrades('pictures one under another'),
    card: degrades('a bookmark, or a paragraph where it leads nowhere'),
    html: 'renders',
  },
  parts: {
    slug: 'renders',
    kicker: drops('Ghost has no place for it'),
    headline: degrades('cut to 255 characters where it is longer'),
    standfirst: degrades('the excerpt, cut to 300 characters'),
    bylines: drops('authors are chosen in Ghost, by their accounts there'),
    dateline: drops('Ghost has no place for it'),
    section: degrades('the first tag'),
    tags: 'renders',
    language: drops('Ghost has one language for the whole site'),
    published: 'renders',
    address: 'renders',
    notes: degrades('a numbered list at the end'),
    passages: degrades('in quotation marks within the note'),
    bibliography: degrades('a list at the end'),
    direction: 'renders',
    indent: 'renders',
    draft: degrades('every post comes in as a draft'),
  },
  render: (article, options) => {
    const placed = withPicturesUnder(article, options.publication.address);
    return [
      { name: exportFileName(article.fields, 'ghost.json'), content: ghostPost(placed, 'lexical') },
      { name: exportFileName(article.fields, 'ghost-html.json'), content: ghostPost(placed, 'html') },
      ...pictureFiles([article], { widths: false }),
    ];
  },
  words: (files) => files.slice(0, 1).map((file) => textsWithin(JSON.parse(lexicalOf(JSON.parse(textOfFile(file)))))).join('\n'),
};

function lexicalOf(file: unknown): string {
  const { posts: [post] } = file as { posts: [{ lexical: string }] };
  return post.lexical;
}

function wordsOfHtml(html: string): string {
  let words = '';
  visit(fromHtml(html, { fragment: true }), 'text', ({ value }) => void (words += value));
  return words;
}

function textsWithin(value: unknown): string {
  if (Array.isArray(value)) return value.map(textsWithin).join('');
  if (typeof value !== 'object' || value === null) return '';
  if ('text' in value && typeof value.text === 'string') return value.text;
  if ('html' in value && typeof value.html === 'string') return wordsOfHtml(value.html);
  return Object.values(value).map(textsWithin).join('');
}
