import { exportFileName } from '../file-name.ts';
import { degrades, type StoryFormat } from '../formats.ts';
import { textOfFile } from '../text-of-file.ts';
import { pictureFiles, withPicturesUnder } from '../pictures.ts';
import { renderNinjs } from './render.ts';

function ninjs(version: '2.1' | '3.1'): StoryFormat {
  return {
    id: `ninjs-${version}`,
    label: `ninjs ${version}`,
    takes: 'story',
    fileExtension: 'json',
    mediaType: 'application/json',
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
      slug: 'renders',
      kicker: 'renders',
      headline: 'renders',
      standfirst: 'renders',
      bylines: 'renders',
      dateline: degrades('a description and the place; the day as when the content was made'),
      section: degrades('a subject beside the tags'),
      tags: degrades('subjects by name, of no vocabulary'),
      language: 'renders',
      published: degrades('when this version was made, where that was later'),
      address: 'renders',
      notes: 'renders',
      passages: 'renders',
      bibliography: 'renders',
      direction: 'renders',
      indent: degrades('not set in'),
      draft: degrades('withheld, without the reasons'),
    },
    render: (article, { publication }) => [
      { name: exportFileName(article.fields, `ninjs-${version}.json`), content: renderNinjs(withPicturesUnder(article, publication.address), version) },
      ...pictureFiles([article], { widths: false }),
    ],
    words: (files) => files.flatMap((file) => plainBodies(JSON.parse(textOfFile(file)))).join('\n'),
  };
}

function plainBodies(item: unknown): string[] {
  if (typeof item !== 'object' || item === null || !('bodies' in item) || !Array.isArray(item.bodies)) return [];
  return (item.bodies as { value: string }[]).map(({ value }) => value);
}

export const ninjs21Format = ninjs('2.1');
export const ninjs31Format = ninjs('3.1');
