import { exportFileName } from '../file-name.ts';
import { degrades, drops, type StoryFormat } from '../formats.ts';
import { wordsOfXml } from '../words-of-xml.ts';
import { renderNewsml } from './render.ts';

const asEmphasis = degrades('an emphasis whose class says which; most receivers print italics');

export const newsmlFormat: StoryFormat = {
  id: 'newsml-g2',
  label: 'NewsML-G2 2.35',
  takes: 'story',
  fileExtension: 'xml',
  mediaType: 'application/vnd.iptc.g2.newsitem+xml',
  nodes: {
    text: 'renders',
    break: 'renders',
    reference: 'renders',
    link: 'renders',
    bold: asEmphasis,
    italic: 'renders',
    strikethrough: asEmphasis,
    underline: asEmphasis,
    code: asEmphasis,
    subscript: asEmphasis,
    superscript: asEmphasis,
    highlight: asEmphasis,
    paragraph: 'renders',
    heading: degrades('a subheading; its level is told by its class'),
    quote: 'renders',
    list: 'renders',
    item: 'renders',
    divider: 'renders',
  },
  parts: {
    slug: 'renders',
    kicker: 'renders',
    headline: 'renders',
    standfirst: 'renders',
    bylines: 'renders',
    dateline: 'renders',
    section: degrades('a subject by its name, of no vocabulary'),
    tags: degrades('keywords'),
    language: 'renders',
    published: degrades('when this version was made, where that was later'),
    address: 'renders',
    notes: 'renders',
    passages: 'renders',
    bibliography: degrades('a list at the end of the copy'),
    direction: drops('the copy is NITF, which can’t say which way round a block is set'),
    indent: drops('the copy is NITF, which has no indented paragraphs'),
    draft: 'renders',
  },
  render: (article, options) => [{ name: exportFileName(article.fields, 'newsml.xml'), content: renderNewsml(article, options) }],
  words: wordsOfXml,
};
