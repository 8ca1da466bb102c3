import { feedNodes, feedParts } from '../feed.ts';
import type { CollectionFormat } from '../formats.ts';
import { renderAtom } from './render.ts';

export const atomFormat: CollectionFormat = {
  id: 'atom',
  label: 'Atom feed',
  takes: 'stories',
  fileExtension: 'xml',
  mediaType: 'application/atom+xml',
  nodes: feedNodes,
  parts: feedParts,
  render: (articles, options) => [{ name: 'atom.xml', content: renderAtom(articles, options) }],
};
