import { toHtml } from 'hast-util-to-html';
import type { Article } from '../article.ts';
import type { Table } from '../content.ts';
import { renderBlocks } from './nodes.ts';
import { pageOf } from './page.ts';

/** A table alone, for formats that keep HTML where they have no table of their own. */
export function tableHtml(table: Table, article: Article): string {
  return toHtml({ type: 'root', children: renderBlocks([table], pageOf(article)) }).trim();
}
