import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderHtml } from '../../domain/export/html/render.ts';
import { closeDesk, openDesk } from '../../main/desk/desk.ts';
import { gatherArticle } from '../../main/desk/export/gather.ts';
import { createSample } from '../../main/desk/sample/create.ts';
import { must } from '../../main/desk/sample/must.ts';

/** The pages of the sample archive's stories, by slug. */
export async function samplePages(): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-sample-pages-'));
  try {
    const path = join(folder, 'sample.standfirst');
    createSample(path);
    const desk = openDesk(path);
    try {
      const stories = must(desk, 'stories.list', {});
      const pages: Record<string, string> = {};
      for (const { id, slug } of stories) pages[slug] = renderHtml(await gatherArticle(desk, id));
      return pages;
    } finally {
      closeDesk(desk);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
