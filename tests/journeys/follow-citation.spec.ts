import { archiveOpen, expect, send, test } from './app.ts';
import { copyOf, highlighted } from './desk.ts';
import { inFrame } from './frame.ts';

const passage = 'Japan has no plan to join';

test('a citation shows its passage on focus, and following it opens the source at the passage', async ({ launch }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  const citation = copyOf(window).getByRole('button', { name: /^Citation 1:/ });
  await citation.hover();
  const card = window.getByRole('tooltip');
  await expect(card).toBeVisible();
  const quoted = (await card.locator('blockquote, q').first().innerText()).replaceAll(/^[“"]|[”"]$/g, '');
  expect(quoted.length).toBeGreaterThan(10);

  await citation.click();
  await expect(window.getByRole('heading', { name: 'Kishida tells the Diet: no plan to join NATO' })).toBeVisible();
  // In the isolated frame, where the page is shown as it was captured.
  await expect(async () => expect(await inFrame(app, markedInFrame)).toBe(quoted)).toPass();
  // And in its readable text.
  await window.getByRole('tab', { name: 'Text' }).click();
  await expect.poll(() => highlighted(window, 'passage')).toBe(quoted);
  const seen = await window.getByRole('article', { name: 'Text of the source' }).evaluate((article) => {
    const [range] = CSS.highlights.get('passage') ?? [];
    const inside = range instanceof Range ? range.getBoundingClientRect() : null;
    const outer = article.getBoundingClientRect();
    return inside !== null && inside.top >= outer.top && inside.bottom <= outer.bottom;
  });
  expect(seen).toBe(true);
});

test('a passage selected in the isolated page is cited with its place in the readable text', async ({ launch }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  const copy = copyOf(window);
  const marks = copy.getByRole('button', { name: /^Citation/ });
  await expect(marks).not.toHaveCount(0);
  const before = await marks.count();
  await copy.click();
  await copy.press('Control+End');
  await window.getByRole('option', { name: /Kishida tells the Diet/ }).click();
  await expect(async () => expect(await inFrame(app, selectInFrame(passage))).toBe(passage)).toPass();
  await window.getByRole('button', { name: /^Cite/ }).click();
  await expect(marks).toHaveCount(before + 1);
  const [story] = await send(window, 'stories.list', {});
  const citations = await send(window, 'citations.list', { storyId: story?.id ?? '' });
  const made = citations.find((citation) => citation.passage.exact === passage);
  expect(made?.passage.position).not.toBeNull();
  expect(made?.locator?.label).toBe('paragraph');
});

const markedInFrame = "[...(CSS.highlights.get('standfirst-passage') ?? [])].map(String).join('')";

/** Selects these words in the page as dragging over them does, and gives what is selected then. */
function selectInFrame(words: string): string {
  return `(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + ${words.length});
      return String(getSelection());
    }
    return '';
  })()`;
}
