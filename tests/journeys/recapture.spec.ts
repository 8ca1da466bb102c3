import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerDialogs, archiveOpen, expect, send, test, type App } from './app.ts';
import { copyOf, newStory, saved, selectWords } from './desk.ts';

const page = (grafs: readonly string[]) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Port keeps open through winter</title>
    <link rel="canonical" href="https://harbour.example/2024/01/port-open" />
    <meta property="og:site_name" content="Harbour Post" />
  </head>
  <body>
    <article>
      <h1>Port keeps open through winter</h1>
      ${grafs.map((graf) => `<p>${graf}</p>`).join('\n      ')}
    </article>
  </body>
</html>
`;

const stands = 'heard from nine captains about the ice in the northern channel';
const moves = 'No ship has been turned away this winter, and none will be';
const vanishes = 'A ferry to the island sailed every day with forty passengers';
const opening = `The harbour board met on Tuesday evening in the old customs house by the water, where it ${stands}, and none of them asked for the port to be shut before the end of the season.`;
const closing = 'Two of the captains wrote to the ministry about the price of fuel, which has risen by a third since the autumn, and about the long winter of repairs at pier seven.';
const before = page([
  opening,
  `“${moves},” the chair of the board said after the meeting, adding that the icebreaker had been called out only twice.`,
  `${vanishes}, two of them in wheelchairs, and came back almost empty at night, its crew said.`,
  closing,
]);
const after = page([
  opening,
  '“Few ships have been turned away this winter, and none will be in March,” the chair of the board said after the meeting, adding that the icebreaker had been called out eleven times.',
  'The ministry did not answer a request for comment by the evening, and the harbour office was shut for the holiday.',
  closing,
]);

async function importFile(app: App, path: string): Promise<Locator> {
  await answerDialogs(app, { open: [path] });
  await app.window.keyboard.press('Control+Shift+I');
  return app.window.getByRole('region', { name: 'Import' });
}

async function citeAtEnd(window: Page, sentence: string, words: string): Promise<void> {
  const copy = copyOf(window);
  await copy.click();
  await copy.press('Control+End');
  await window.keyboard.type(sentence);
  await selectWords(window.getByRole('article', { name: 'Text of the source' }), words);
  await window.keyboard.press('Control+Shift+C');
}

/** A page is captured again after it changed: one annotation stands, one moved, a citation has lost its words. */
test('re-capture a changed page, clear the queue by keyboard, be told in the copy and in the export', async ({ launch, folder }) => {
  test.slow();
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  await newStory(window);
  await window.getByRole('textbox', { name: 'Headline' }).fill('No ship turned away');

  const file = join(folder, 'port.html');
  writeFileSync(file, before);
  const rows = await importFile(app, file);
  await rows.getByRole('button', { name: 'Done, open' }).click();
  await window.getByRole('tab', { name: 'Text' }).click();
  await expect(window.getByRole('article', { name: 'Text of the source' })).toContainText(moves);
  await citeAtEnd(window, 'The ferry sailed every day.', vanishes);
  await expect(copyOf(window).getByRole('button', { name: /^Citation 1/ })).toBeVisible();
  await citeAtEnd(window, ' No ship was turned away.', moves);
  const mark = copyOf(window).getByRole('button', { name: /^Citation 1/ });
  await expect(copyOf(window).getByRole('button', { name: /^Citation 2/ })).toBeVisible();
  await expect(mark).not.toHaveAttribute('data-doubtful');
  await saved(window);

  const [source] = (await send(window, 'sources.list', {})).filter(({ csl }) => csl.title.startsWith('Port keeps open'));
  const captureId = source?.latestCaptureId ?? '';
  await annotate(window, captureId, stands);

  writeFileSync(file, after);
  const again = await importFile(app, file);
  await again.getByRole('button', { name: 'Keep as a new capture' }).click();

  // Told in the copy, wherever the citation stands.
  await expect(mark).toHaveAttribute('data-doubtful');
  await expect(mark).toHaveAccessibleName(/does not hold these words any more/);
  const fates = (await send(window, 'annotations.list', { sourceId: source?.id ?? '' })).map(({ fate }) => fate.kind);
  expect(fates).toEqual(['stands']);

  // Cleared by keyboard alone.
  await window.getByRole('button', { name: '1 moved' }).waitFor();
  await window.keyboard.press('Control+Shift+P');
  const queue = window.getByRole('region', { name: 'Passages that moved' });
  await expect(queue.getByRole('option')).toHaveCount(1);
  await expect(queue.getByRole('region', { name: 'As it stood' })).toContainText(moves);
  await expect(queue.getByRole('region', { name: 'Where it may stand now' }).getByRole('listitem').first()).toContainText('Few ships have');
  await window.keyboard.press('1');
  await expect(queue.getByText('Every passage has its place.')).toBeVisible();
  await window.keyboard.press('u');
  await expect(queue.getByRole('option')).toHaveCount(1);
  await window.keyboard.press('x');
  await expect(queue.getByText('Nothing waits')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(copyOf(window)).toBeFocused();

  // What changed, word by word.
  await again.getByRole('button', { name: 'Done, open' }).last().click();
  await window.keyboard.press('Control+Shift+D');
  const difference = window.getByRole('region', { name: 'Difference of two captures' });
  await expect(difference.getByRole('region', { name: 'What rests on the earlier capture' }).getByRole('listitem')).toHaveCount(3);
  await expect(difference.locator('del').filter({ hasText: 'twice' })).toBeVisible();
  await expect(difference.locator('ins').filter({ hasText: 'eleven times' })).toBeVisible();
  await window.keyboard.press('Escape');

  const exported = join(folder, 'story.html');
  await answerDialogs(app, { save: exported });
  await window.keyboard.press('Control+Alt+x');
  await expect(window.getByText(`to ${exported}`)).toBeVisible();
  await expect(window.getByText(/2 citations rest on words that the newest capture of the source does not hold any more/)).toBeVisible();
  expect(readFileSync(exported, 'utf8')).toContain(vanishes);
});

async function annotate(window: Page, captureId: string, words: string): Promise<void> {
  const { readable } = await send(window, 'sources.captureText', { captureId });
  const text = readable.map((block) => block.text).join('\n\n');
  const start = text.indexOf(words);
  await send(window, 'annotations.create', {
    captureId,
    passage: {
      exact: words,
      prefix: text.slice(Math.max(0, start - 64), start),
      suffix: text.slice(start + words.length, start + words.length + 64),
      position: { start, end: start + words.length },
    },
    locator: null,
    note: 'Who were they?',
  });
}
