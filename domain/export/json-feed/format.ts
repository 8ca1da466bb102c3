import { feedNodes, feedParts } from '../feed.ts';
import type { CollectionFormat } from '../formats.ts';
import { pictureFiles, withPicturesUnder } from '../pictures.ts';
import { renderJsonFeed } from './render.ts';

export const jsonFeedFormat: CollectionFormat = {
  id: 'json-feed',
  label: 'JSON Feed 1.1',
  takes: 'stories',
  fileExtension: 'json',
  mediaType: 'application/feed+json',
  nodes: feedNodes,
  parts: feedParts,
  render: (articles, options) => {
    const placed = articles.map((article) => withPicturesUnder(article, options.publication.address));
    return [{ name: 'feed.json', content: renderJsonFeed(placed, options) }, ...pictureFiles(articles, { widths: true })];
  },
};
