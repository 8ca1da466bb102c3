import { feedNodes, feedParts } from '../feed.ts';
import { degrades, type CollectionFormat } from '../formats.ts';
import { pictureFiles, withPicturesUnder } from '../pictures.ts';
import { renderRss } from './render.ts';

export const rssFormat: CollectionFormat = {
  id: 'rss',
  label: 'RSS 2.0 feed',
  takes: 'stories',
  fileExtension: 'xml',
  mediaType: 'application/rss+xml',
  nodes: feedNodes,
  parts: { ...feedParts, language: degrades('one language a feed: the first story’s') },
  render: (articles, options) => {
    const placed = articles.map((article) => withPicturesUnder(article, options.publication.address));
    return [{ name: 'rss.xml', content: renderRss(placed, options) }, ...pictureFiles(articles, { widths: true })];
  },
};
