import { expect, type Locator, type Page } from '@playwright/test';
import { join } from 'node:path';
import { checkout, type App } from './app.ts';

/** What a person sees and does at the desk, in the words that stand there. */

export const ferryPage = join(checkout, 'tests', 'fixtures', 'pages', 'ferry.html');

export function copyOf(window: Page): Locator {
  return window.getByRole('textbox', { name: 'Copy', exact: true });
}

/** Starts a story. What is filled in before it is open would go to the story before. */
export async function newStory(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'New story' }).click();
  const headline = window.getByRole('textbox', { name: 'Headline' });
  await expect(headline).toHaveValue('');
  await expect(headline).toBeFocused();
}

/** Everything written so far is in the archive. */
export async function saved(window: Page): Promise<void> {
  await expect(window.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
}

/** Selects these words of a source's text as dragging over them does. */
export async function selectWords(text: Locator, words: string): Promise<void> {
  await text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
    throw new Error(`these words do not stand in one piece in the source: ${wanted}`);
  }, words);
}

/** The words that a highlight of this name lies over; empty where there is none. */
export async function highlighted(page: Page, name: string): Promise<string> {
  return page.evaluate((highlight) => {
    const ranges = [...(CSS.highlights.get(highlight) ?? [])];
    return ranges.map((range) => (range instanceof Range ? range.toString() : '')).join('');
  }, name);
}

/** A picture (PNG) of the isolated frame, which no picture of the window shows. Waits until a page stands in it. */
export async function frameOf(app: App): Promise<Uint8Array> {
  let picture = '';
  await expect(async () => {
    picture = await app.electron.evaluate(async ({ webContents }) => {
      const frame = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('capture:'));
      if (frame === undefined || frame.isLoading()) return '';
      return (await frame.capturePage()).toPNG().toString('base64');
    });
    expect(picture).not.toBe('');
  }).toPass();
  return Buffer.from(picture, 'base64');
}

/** Finds an action by its words in the palette, and does it. */
export async function choose(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.getByRole('searchbox', { name: 'Find an action or a story' }).fill(words);
  await window.keyboard.press('Enter');
}
