import { drops, type StoryFormat } from '../formats.ts';
import { htmlFormat } from '../html/format.ts';

/** The page of the web on paper: tagged, with an outline and the numbers of its pages. */
export const pdfFormat: StoryFormat = {
  id: 'pdf',
  label: 'PDF',
  takes: 'story',
  printed: true,
  fileExtension: 'pdf',
  mediaType: 'application/pdf',
  nodes: htmlFormat.nodes,
  parts: {
    ...htmlFormat.parts,
    address: drops('paper leads nowhere'),
  },
  // A reply is posted from a page; paper has none.
  render: (article, options) => htmlFormat.render(article, { ...options, pictures: 'embedded', replyTo: null }),
  words: htmlFormat.words,
};
