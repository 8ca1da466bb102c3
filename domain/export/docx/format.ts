import { unzipSync } from 'fflate';
import { exportFileName } from '../file-name.ts';
import { degrades, drops, type ExportFile, type StoryFormat } from '../formats.ts';
import { wordsOfXml } from '../words-of-xml.ts';
import { bytesOf } from '../zip.ts';
import { renderDocx } from './render.ts';

export const docxFormat: StoryFormat = {
  id: 'docx',
  label: 'Word document (DOCX)',
  takes: 'story',
  fileExtension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  nodes: {
    text: 'renders',
    break: 'renders',
    reference: degrades('a footnote where it is cited first, and after that a number that links there'),
    link: degrades('without the title that shows over it'),
    bold: 'renders',
    italic: 'renders',
    strikethrough: 'renders',
    underline: 'renders',
    code: degrades('a style of letters of one width'),
    subscript: 'renders',
    superscript: 'renders',
    highlight: 'renders',
    smallCaps: 'renders',
    paragraph: 'renders',
    heading: 'renders',
    quote: degrades('a paragraph in the style of quotations'),
    list: 'renders',
    item: 'renders',
    tick: degrades('a letter that shows a box'),
    divider: degrades('a line under an empty paragraph'),
    quotation: degrades('paragraphs in the style of quotations'),
    pullQuote: degrades('a paragraph in a style of its own'),
    factBox: degrades('paragraphs in a style of their own; its headings in bold'),
    timeline: degrades('paragraphs, each moment in bold'),
    interview: degrades('paragraphs, each question in bold'),
    attribution: degrades('a last line behind a dash'),
    table: 'renders',
    row: 'renders',
    cell: degrades('that a cell heads a row is told by its bold words alone'),
    picture: degrades('as wide as the text; of a WebP, which Word can’t show, its words alone'),
    gallery: degrades('pictures one under another'),
    card: degrades('a paragraph with a link, without its picture'),
    html: drops(),
  },
  parts: {
    slug: drops('it names the file alone'),
    kicker: degrades('a paragraph of its own style'),
    headline: 'renders',
    standfirst: degrades('a paragraph of its own style'),
    bylines: 'renders',
    dateline: 'renders',
    section: degrades('the subject of the document, and named with the tags'),
    tags: 'renders',
    language: 'renders',
    published: degrades('a line under the headline'),
    address: degrades('a line under the headline'),
    notes: 'renders',
    passages: 'renders',
    bibliography: degrades('a list at the end'),
    direction: 'renders',
    indent: 'renders',
    draft: 'renders',
  },
  render: async (article) => [{ name: exportFileName(article.fields, 'docx'), content: await renderDocx(article) }],
  words: (files) => files.map(wordsOfDocument).join('\n'),
};

function wordsOfDocument({ content }: ExportFile): string {
  const { 'word/document.xml': document = new Uint8Array() } = unzipSync(bytesOf(content), { filter: ({ name }) => name === 'word/document.xml' });
  return wordsOfXml([{ name: 'document.xml', content: new Uint8Array(document) }]);
}
