import { exportFileName } from '../file-name.ts';
import { degrades, drops, type StoryFormat } from '../formats.ts';
import { wordsOfXml } from '../words-of-xml.ts';
import { renderNitf } from './render.ts';

const asEmphasis = degrades('an emphasis whose class says which; most receivers print italics');

export const nitfFormat: StoryFormat = {
  id: 'nitf-3.6',
  label: 'NITF 3.6',
  takes: 'story',
  fileExtension: 'xml',
  mediaType: 'application/xml',
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
    kicker: degrades('a second headline'),
    headline: 'renders',
    standfirst: 'renders',
    bylines: 'renders',
    dateline: 'renders',
    section: degrades('a property of the subject'),
    tags: 'renders',
    language: 'renders',
    published: 'renders',
    address: 'renders',
    notes: 'renders',
    passages: 'renders',
    bibliography: degrades('a list at the end of the copy'),
    direction: drops('NITF can’t say which way round a block is set'),
    indent: drops('NITF has no indented paragraphs'),
    draft: 'renders',
  },
  render: (article) => [{ name: exportFileName(article.fields, 'nitf.xml'), content: renderNitf(article) }],
  words: wordsOfXml,
};
