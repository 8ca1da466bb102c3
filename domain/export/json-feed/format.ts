import { feedNodes, feedParts } from '../feed.ts';
import type { CollectionFormat } from '../formats.ts';
import { renderJsonFeed } from './render.ts';

export const jsonFeedFormat: CollectionFormat = {
  id: 'json-feed',
  label: 'JSON Feed 1.1',
  takes: 'stories',
  fileExtension: 'json',
  mediaType: 'application/feed+json',
  nodes: feedNodes,
  parts: feedParts,
  render: (articles, options) => [{ name: 'feed.json', content: renderJsonFeed(articles, options) }],
};
