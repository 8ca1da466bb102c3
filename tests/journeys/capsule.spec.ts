import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { answerDialogs, archiveOpen, expect, send, test } from './app.ts';
import { choose, copyOf } from './desk.ts';
import { deskInNode } from './desk-in-node.ts';

test('a capsule goes out, opens in a plain browser window, and brings back a verdict given elsewhere', async ({ launch, folder }) => {
  // Two starts, a second desk in between, and a copy of the archive.
  test.slow();
  const app = await launch();
  const { window } = app;
  const path = await archiveOpen(window);
  const stories = window.getByRole('listbox', { name: 'Stories' });
  await stories.getByRole('option', { name: /office-in-trouble/ }).click();
  await expect(window.getByRole('textbox', { name: 'Slug' })).toHaveValue('office-in-trouble');

  const out = join(folder, 'out.zip');
  await answerDialogs(app, { save: out });
  await window.keyboard.press('Control+Shift+E');
  await expect(window.getByText(`to ${out}`)).toBeVisible({ timeout: 20_000 });

  // Unpacked by anything at all, its first page opens from the disk.
  const unpacked = join(folder, 'unpacked');
  let index = '';
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(out)))) {
    const file = join(unpacked, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    if (name.endsWith('/data/index.html')) index = file;
  }
  const opening = app.electron.waitForEvent('window');
  await app.electron.evaluate(({ BrowserWindow, session }, address) => {
    const plain = new BrowserWindow({ webPreferences: { sandbox: true, session: session.fromPartition('plain') } });
    void plain.loadURL(address);
  }, pathToFileURL(index).href);
  const plain = await opening;
  await expect(plain.getByRole('heading', { name: 'What is known of the office in Tokyo' })).toBeVisible();
  await expect(plain.getByRole('region', { name: 'Copy' })).toContainText('would open in 2025');
  const claim = plain.locator('.claim', { hasText: 'Twelve people will work there' });
  await expect(claim).toContainText('a source was retracted by its publisher');
  await expect(claim.getByRole('link', { name: 'Read the capture' })).toBeVisible();
  const capture = await claim.getByRole('link', { name: 'Read the capture' }).getAttribute('href');
  expect(readFileSync(join(dirname(index), capture!), 'utf8')).toContain('<mark>twelve people will work there</mark>');
  await plain.close();

  // Somebody else checks on a copy of the archive and sends a capsule of it.
  const story = (await send(window, 'stories.list', {})).find(({ slug }) => slug === 'office-in-trouble')!;
  const quoted = (await send(window, 'claims.list', { storyId: story.id })).find(({ mark }) => mark === 'unchecked')!;
  await app.close();
  const copy = join(folder, 'copy.standfirst');
  copyFileSync(path, copy);
  const back = join(folder, 'back.zip');
  const node = await deskInNode(folder);
  const desk = node.desk.openDesk(copy, { actor: 'Ines Okonjo' });
  try {
    const said = node.commands.execute(desk, 'claims.giveVerdict', { claimId: quoted.id, verdict: 'false', words: quoted.words, note: 'A flag, not a banner.' });
    expect(said.ok).toBe(true);
    const sealed = await node.commands.execute(desk, 'record.make', { storyId: story.id });
    expect(sealed.ok && (await node.commands.execute(desk, 'capsule.write', { ...sealed.value, to: { kind: 'file', path: back } })).ok).toBe(true);
  } finally {
    node.desk.closeDesk(desk);
    await node.close();
  }

  const again = await launch();
  await archiveOpen(again.window);
  await answerDialogs(again, { open: [back] });
  await expect(copyOf(again.window)).toContainText('would open in 2025');
  await choose(again.window, 'Take back an evidence capsule');
  await expect(again.window.getByText('The capsule brought verdicts for 1 claim.')).toBeVisible();
  const [taken] = await send(again.window, 'claims.history', { claimId: quoted.id });
  expect(taken).toMatchObject({ verdict: 'false', by: 'Ines Okonjo', note: 'A flag, not a banner.' });

  // Meanwhile each says something else of the same claim.
  await again.close();
  const contrary = join(folder, 'contrary.zip');
  const elsewhere = await deskInNode(folder);
  const theirs = elsewhere.desk.openDesk(copy, { actor: 'Ines Okonjo' });
  const ours = elsewhere.desk.openDesk(path, { actor: 'Wen Abara' });
  try {
    const say = (at: typeof ours, verdict: 'disputed' | 'opinion', note: string) =>
      elsewhere.commands.execute(at, 'claims.giveVerdict', { claimId: quoted.id, verdict, words: quoted.words, note });
    expect(say(ours, 'opinion', 'A view.').ok && say(theirs, 'disputed', 'Two banners.').ok).toBe(true);
    const sealed = await elsewhere.commands.execute(theirs, 'record.make', { storyId: story.id });
    expect(sealed.ok && (await elsewhere.commands.execute(theirs, 'capsule.write', { ...sealed.value, to: { kind: 'file', path: contrary } })).ok).toBe(true);
  } finally {
    elsewhere.desk.closeDesk(theirs);
    elsewhere.desk.closeDesk(ours);
    await elsewhere.close();
  }
  const third = await launch();
  await archiveOpen(third.window);
  await answerDialogs(third, { open: [contrary] });
  await expect(copyOf(third.window)).toContainText('would open in 2025');
  await choose(third.window, 'Take back an evidence capsule');
  await third.window.getByRole('button', { name: 'Compare' }).click();
  const panel = third.window.getByRole('dialog', { name: 'Two verdicts' });
  await expect(panel.getByRole('region', { name: 'Here' })).toContainText('Wen Abara');
  await expect(panel.getByRole('region', { name: 'In the capsule' })).toContainText('Two banners.');
  await panel.getByRole('button', { name: 'Say “disputed” too' }).click();
  await expect(panel).toHaveCount(0);
  await expect
    .poll(async () => (await send(third.window, 'claims.history', { claimId: quoted.id }))[0])
    .toMatchObject({ verdict: 'disputed', note: 'As Ines Okonjo said: Two banners.' });
});
