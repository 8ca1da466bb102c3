import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedProgram } from '../../tools/packaging/unpacked.ts';
import { expect, test } from '../journeys/app.ts';
import { startPackagedApp } from './packaged-app.ts';
import { saveAs } from './save-dialog.ts';

test('the fuses are those of the architecture', async () => {
  expect(await getCurrentFuseWire(unpackedProgram())).toMatchObject({
    [FuseV1Options.RunAsNode]: FuseState.DISABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
    [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
  });
});

test('the packaged app starts on the sample archive and exports its article', async ({ folder: home }) => {
  const app = await startPackagedApp(home);
  const headline = app.window.getByRole('textbox', { name: 'Headline' });
  await expect(headline).not.toBeEmpty();
  const printed = (await headline.inputValue()).trim();

  const file = join(home, 'article.html');
  await app.window.keyboard.press('Control+Alt+X');
  await saveAs('Export as HTML', file);
  await expect(app.window.getByText(/^Exported .*\/article\.html$/)).toBeVisible();
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('<!doctype html>');
  expect(page).toContain(printed);
  await app.close();
});
