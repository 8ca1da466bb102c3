import { SaxesParser } from 'saxes';

/** A post as an importer finds it in a WXR file. */
export type WxrPost = {
  title: string;
  creator: string;
  guid: string;
  content: string;
  excerpt: string;
  status: string;
  commentStatus: string;
  publishedAtGmt: string;
  categories: string[];
  tags: string[];
  meta: Record<string, string>;
};

export type WxrReading = { version: string; authors: Record<string, string>; posts: WxrPost[] };

/** @throws Error where the file is no well-formed XML */
export function readWxr(xml: string): WxrReading {
  const reading: WxrReading = { version: '', authors: {}, posts: [] };
  const texts: Record<string, string> = {};
  let text = '';
  let categories: string[] = [];
  let tags: string[] = [];
  let meta: Record<string, string> = {};
  let domain = '';
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    domain = name === 'category' ? (attributes['domain'] ?? '') : '';
  });
  const add = (more: string): void => void (text += more);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    if (name === 'category') (domain === 'post_tag' ? tags : categories).push(text);
    else if (name === 'wp:wxr_version') reading.version = text;
    else if (name === 'wp:author') reading.authors[texts['wp:author_login'] ?? ''] = texts['wp:author_display_name'] ?? '';
    else if (name === 'wp:postmeta') meta[texts['wp:meta_key'] ?? ''] = texts['wp:meta_value'] ?? '';
    else if (name === 'item') {
      if (texts['wp:post_type'] === 'post') reading.posts.push({
        title: texts['title'] ?? '',
        creator: texts['dc:creator'] ?? '',
        guid: texts['guid'] ?? '',
        content: texts['content:encoded'] ?? '',
        excerpt: texts['excerpt:encoded'] ?? '',
        status: texts['wp:status'] ?? '',
        commentStatus: texts['wp:comment_status'] ?? '',
        publishedAtGmt: texts['wp:post_date_gmt'] ?? '',
        categories,
        tags,
        meta,
      });
      categories = [];
      tags = [];
      meta = {};
    }
    texts[name] = text;
    text = '';
  });
  parser.write(xml).close();
  return reading;
}
