import { exportFileName } from '../file-name.ts';
import { degrades, drops, type StoryFormat } from '../formats.ts';
import { pictureFiles, withPicturesEmbedded } from '../pictures.ts';
import { renderFragment } from './fragment.ts';
import { htmlFormat } from './format.ts';

/** What stands in a page, for pasting into one. */
export const htmlFragmentFormat: StoryFormat = {
  id: 'html-fragment',
  label: 'HTML fragment',
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
    gallery: degrades('pictures one under another'),
    card: degrades('a block like any other'),
    html: degrades('without scripts, frames, forms and looks'),
  },
  parts: {
    slug: drops('it names the file alone'),
    kicker: drops(),
    headline: 'renders',
    standfirst: degrades('a paragraph like any other'),
    bylines: drops(),
    dateline: drops(),
    section: drops(),
    tags: drops(),
    language: drops('left to the page that it is put into'),
    published: drops(),
    address: drops(),
    notes: 'renders',
    passages: 'renders',
    bibliography: 'renders',
    direction: 'renders',
    indent: degrades('not set in'),
    draft: drops('nothing says that it is a draft'),
  },
  render: (article, options) => {
    const name = exportFileName(article.fields, 'fragment.html');
    if (options.pictures === 'embedded') return [{ name, content: renderFragment(withPicturesEmbedded(article), { withHead: true }) }];
    return [{ name, content: renderFragment(article, { withHead: true }) }, ...pictureFiles([article], { widths: true })];
  },
  words: (files) => htmlFormat.words?.(files) ?? '',
};
