import { exportFileName } from '../file-name.ts';
import { degrades, drops, type StoryFormat } from '../formats.ts';
import { textOfFile } from '../text-of-file.ts';
import { renderPlainText } from './render.ts';

const plain = degrades('kept as plain words');

export const plainTextFormat: StoryFormat = {
  id: 'text',
  label: 'Plain text',
  takes: 'story',
  fileExtension: 'txt',
  mediaType: 'text/plain',
  nodes: {
    text: 'renders',
    break: 'renders',
    reference: degrades('the number of the note in brackets'),
    link: degrades('the address after its words'),
    bold: plain,
    italic: plain,
    strikethrough: degrades('kept as plain words, as if they stood'),
    underline: plain,
    code: plain,
    subscript: degrades('set on the line'),
    superscript: degrades('set on the line'),
    highlight: plain,
    paragraph: 'renders',
    heading: degrades('a line of its own, underlined where it is of the highest level'),
    quote: degrades('an indented paragraph'),
    list: 'renders',
    item: 'renders',
    divider: degrades('three asterisks'),
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
    language: drops('plain text can’t say its language'),
    published: 'renders',
    address: 'renders',
    notes: 'renders',
    passages: 'renders',
    bibliography: degrades('kept as plain words'),
    direction: drops('whoever shows it finds the direction of each line'),
    indent: 'renders',
    draft: 'renders',
  },
  render: (article, { lineWidth }) => [{ name: exportFileName(article.fields, 'txt'), content: renderPlainText(article, lineWidth) }],
  words: (files) => files.map(textOfFile).join('\n'),
};
