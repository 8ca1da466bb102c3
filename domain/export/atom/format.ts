import { feedNodes, feedParts } from '../feed.ts';
import type { CollectionFormat } from '../formats.ts';
import { pictureFiles, withPicturesUnder } from '../pictures.ts';
import { renderAtom } from './render.ts';

export const atomFormat: CollectionFormat = {
  id: 'atom',
  label: 'Atom feed',
  takes: 'stories',
  fileExtension: 'xml',
  mediaType: 'application/atom+xml',
  nodes: feedNodes,
  parts: feedParts,
  render: (articles, options) => {
    const placed = articles.map((article) => withPicturesUnder(article, options.publication.address));
    return [{ name: 'atom.xml', content: renderAtom(placed, options) }, ...pictureFiles(articles, { widths: true })];
  },
};
