import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { exportFileName } from '../file-name.ts';
import { degrades, drops, type StoryFormat } from '../formats.ts';
import { textOfFile } from '../text-of-file.ts';
import { pictureFiles, withPicturesUnder } from '../pictures.ts';
import { wordPressBlocks } from './blocks.ts';
import { wordPressPost } from './post.ts';

const inPost = degrades('only in the post’s JSON beside the blocks; it goes where the site has a place for it');

export const wordPressFormat: StoryFormat = {
  id: 'wordpress',
  label: 'WordPress blocks',
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
    smallCaps: degrades('kept as plain letters'),
    paragraph: 'renders',
    heading: 'renders',
    quote: 'renders',
    list: 'renders',
    item: degrades('what follows a list within an item becomes an item of its own'),
    tick: degrades('drawn as ☑ or ☐'),
    divider: 'renders',
    quotation: 'renders',
    pullQuote: 'renders',
    factBox: degrades('a group of blocks, to be styled by the class that says what it is'),
    timeline: degrades('a group of blocks, to be styled by the class that says what it is'),
    interview: degrades('a group of blocks, to be styled by the class that says what it is'),
    attribution: 'renders',
    table: 'renders',
    row: 'renders',
    cell: 'renders',
    picture: degrades('under an address that its file still has to be uploaded to'),
    gallery: 'renders',
    card: degrades('a group of paragraphs, without its picture'),
    html: 'renders',
  },
  parts: {
    slug: 'renders',
    kicker: inPost,
    headline: 'renders',
    standfirst: degrades('the excerpt of the post'),
    bylines: inPost,
    dateline: inPost,
    section: degrades('the name of a category in the post’s JSON'),
    tags: degrades('names in the post’s JSON'),
    language: inPost,
    published: 'renders',
    address: inPost,
    notes: 'renders',
    passages: degrades('in quotation marks within the footnote'),
    bibliography: 'renders',
    direction: degrades('kept by paragraphs and quotations; headings and lists have none'),
    indent: drops('WordPress has no indented paragraphs'),
    draft: degrades('every post comes in as a draft'),
  },
  render: (article, options) => {
    const placed = withPicturesUnder(article, options.publication.address);
    return [
      { name: exportFileName(article.fields, 'blocks.html'), content: `${wordPressBlocks(placed)}\n` },
      { name: exportFileName(article.fields, 'post.json'), content: `${JSON.stringify(wordPressPost(placed), null, 2)}\n` },
      ...pictureFiles([article], { widths: false }),
    ];
  },
  words: (files) => files.filter(({ name }) => name.endsWith('.html')).map((file) => wordsOf(textOfFile(file))).join('\n'),
};

function wordsOf(html: string): string {
  let words = '';
  visit(fromHtml(html, { fragment: true }), 'text', ({ value }) => void (words += value));
  return words;
}
