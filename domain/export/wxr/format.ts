import { degrades, drops, type CollectionFormat } from '../formats.ts';
import { textOfFile } from '../text-of-file.ts';
import { wordPressFormat } from '../wordpress/format.ts';
import { pictureFiles, withPicturesUnder } from '../pictures.ts';
import { readWxr } from './read.ts';
import { renderWxr } from './render.ts';

const inMeta = degrades('a field of the post’s meta, which WordPress does not show by itself');

export const wxrFormat: CollectionFormat = {
  id: 'wxr',
  label: 'WordPress export (WXR)',
  takes: 'stories',
  fileExtension: 'xml',
  mediaType: 'application/rss+xml',
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
    picture: degrades('an attachment that is fetched from the publication’s address'),
    gallery: 'renders',
    card: degrades('a group of paragraphs, without its picture'),
    html: 'renders',
  },
  parts: {
    slug: 'renders',
    kicker: inMeta,
    headline: 'renders',
    standfirst: degrades('the excerpt of the post'),
    bylines: degrades('the first is the post’s author, all of them are in its meta'),
    dateline: inMeta,
    section: 'renders',
    tags: 'renders',
    language: inMeta,
    published: 'renders',
    address: 'renders',
    notes: 'renders',
    passages: degrades('in quotation marks within the footnote'),
    bibliography: 'renders',
    direction: degrades('kept by paragraphs and quotations; headings and lists have none'),
    indent: drops('WordPress has no indented paragraphs'),
    draft: degrades('the post comes in as a draft, without the reasons'),
  },
  render: (articles, options) => {
    const placed = articles.map((article) => withPicturesUnder(article, options.publication.address));
    return [{ name: 'wordpress.xml', content: renderWxr(placed, options) }, ...pictureFiles(articles, { widths: false })];
  },
  words: (files) => wordsOf(files.map(textOfFile)),
};

async function wordsOf(files: readonly string[]): Promise<string> {
  const contents = files.flatMap((file) => readWxr(file).posts.map(({ content }) => content));
  return (await wordPressFormat.words?.([{ name: 'all.html', content: contents.join('\n') }])) ?? '';
}
