import { feedNodes, feedParts } from '../feed.ts';
import { degrades, type CollectionFormat } from '../formats.ts';
import { renderRss } from './render.ts';

export const rssFormat: CollectionFormat = {
  id: 'rss',
  label: 'RSS 2.0 feed',
  takes: 'stories',
  fileExtension: 'xml',
  mediaType: 'application/rss+xml',
  nodes: feedNodes,
  parts: { ...feedParts, language: degrades('one language a feed: the first story’s') },
  render: (articles, options) => [{ name: 'rss.xml', content: renderRss(articles, options) }],
};
