import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { answerDialogs, archiveOpen, expect, test } from './app.ts';
import { copyOf, ferryPage, newStory, saved, selectWords } from './desk.ts';

/** A page is imported, a story written about it with citations and exported; all of it is there the next morning. */
test('import a saved page, write a story, cite it, export it, come back', async ({ launch, folder }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);

  await newStory(window);
  await window.getByRole('textbox', { name: 'Slug' }).fill('ferry-stops');
  await window.getByRole('textbox', { name: 'Headline' }).fill('Skerry without a ferry for eleven days');
  await window.getByRole('textbox', { name: 'Standfirst' }).fill('New engines stop the only boat in June.');
  await window.getByRole('textbox', { name: 'Add a byline' }).fill('Ada Rowe');
  await window.getByRole('textbox', { name: 'Dateline: place' }).fill('Skerry');

  await answerDialogs(app, { open: [ferryPage] });
  await window.getByRole('button', { name: 'Import sources', exact: true }).click();
  const rows = window.getByRole('region', { name: 'Import' });
  await expect(rows).toContainText('Island ferry to stop for eleven days in June');
  await rows.getByRole('button', { name: 'Done, open' }).click();
  await window.getByRole('tab', { name: 'Text' }).click();
  const source = window.getByRole('article', { name: 'Text of the source' });
  await expect(source).toContainText('Some 412 people use the crossing');
  await expect(source).not.toContainText('Leave a reply');
  await expect(source).not.toContainText('Why the engines come from Bergen');

  const copy = copyOf(window);
  await copy.click();
  await window.keyboard.type('The ferry will not sail from 3 to 13 June, the harbour board said.');
  await selectWords(source, 'will not sail from 3 to 13 June while its engines are replaced');
  await window.getByRole('button', { name: /^Cite/ }).click();
  await expect(copy.getByRole('button', { name: /^Citation 1/ })).toBeVisible();
  await copy.press('Control+End');
  await copy.press('Enter');
  await window.keyboard.type('Some 412 people take it on a working day.');
  await selectWords(source, 'Some 412 people use the crossing on a working day');
  await window.keyboard.press('Control+Shift+C');
  await expect(copy.getByRole('button', { name: /^Citation 2/ })).toBeVisible();
  await saved(window);

  const page = join(folder, 'ferry-stops.html');
  await answerDialogs(app, { save: page });
  await window.keyboard.press('Control+Alt+x');
  await expect(window.getByText(`to ${page}`)).toBeVisible();
  const html = readFileSync(page, 'utf8');
  expect(html).toContain('Skerry without a ferry for eleven days');
  expect(html).toContain('Ada Rowe');
  expect(html).toContain('will not sail from 3 to 13 June while its engines are replaced');
  expect(html).toContain('https://skerrypost.example/2024/03/ferry-stops');
  expect(basename(page)).toBe('ferry-stops.html');

  await app.close();
  const again = await launch();
  const list = again.window.getByRole('listbox', { name: 'Stories' });
  await list.getByRole('option', { name: /ferry-stops/ }).click();
  const reopened = copyOf(again.window);
  await expect(reopened).toContainText('The ferry will not sail from 3 to 13 June, the harbour board said.');
  await expect(reopened.getByRole('button', { name: /^Citation/ })).toHaveCount(2);
  await expect(again.window.getByRole('textbox', { name: 'Headline' })).toHaveValue(
    'Skerry without a ferry for eleven days',
  );
});

test('the same file again is not a second source, and a file that can be no source is refused with its reason', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  const junk = join(folder, 'junk.html');
  writeFileSync(junk, Buffer.from('\x7fELF\x02\x01\x01\0\0\0<p>\0\0', 'latin1'));
  await answerDialogs(app, { open: [ferryPage, ferryPage, junk, join(folder, 'missing.html')] });
  await window.getByRole('button', { name: 'Import sources', exact: true }).click();
  const rows = window.getByRole('region', { name: 'Import' }).getByRole('listitem');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toContainText('Done');
  await expect(rows.nth(1)).toContainText('Already here');
  await expect(rows.nth(2)).toContainText('refused');
  await expect(rows.nth(3)).toContainText('refused');
  const found = window.getByRole('listbox', { name: 'Sources' }).getByRole('option', { name: /Island ferry/ });
  await expect(found).toHaveCount(1);
});

test('a saved page dropped anywhere on the window becomes a source', async ({ launch }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  const dropped = await window.evaluateHandle((html) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([html], 'ferry.html', { type: 'text/html' }));
    return transfer;
  }, readFileSync(ferryPage, 'utf8'));
  const place = copyOf(window);
  await place.dispatchEvent('dragenter', { dataTransfer: dropped });
  await expect(window.getByText('Drop to import as sources')).toBeVisible();
  await place.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(window.getByText('Drop to import as sources')).toHaveCount(0);
  await expect(window.getByRole('region', { name: 'Import' })).toContainText('Done');
  await expect(window.getByRole('option', { name: /Island ferry/ })).toBeVisible();
});

