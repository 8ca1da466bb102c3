import { drops, type CollectionFormat } from '../formats.ts';
import { htmlFormat } from '../html/format.ts';
import { renderSite } from './render.ts';

export const siteFormat: CollectionFormat = {
  id: 'site',
  label: 'Static site',
  takes: 'stories',
  fileExtension: 'html',
  mediaType: 'text/html',
  nodes: htmlFormat.nodes,
  parts: { ...htmlFormat.parts, slug: drops('it names the page alone') },
  render: renderSite,
  words: (files) => htmlFormat.words?.(files.filter(({ name }) => name.startsWith('stories/'))) ?? '',
};
