import { expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * Answers the system's save dialog as a person does, by typing a path and Enter, again where the dialog was not
 * ready to listen yet. Only the packaged app needs it: under development the journeys stand in for the dialog.
 */
export async function saveAs(title: string, path: string): Promise<void> {
  await expect.poll(() => windowsTitled(title)).toHaveLength(1);
  await expect(async () => {
    for (const dialog of await windowsTitled(title)) await typeInto(dialog, path);
    await expect.poll(() => windowsTitled(title), { timeout: 2000 }).toEqual([]);
  }).toPass({ timeout: 20_000 });
}

async function windowsTitled(title: string): Promise<string[]> {
  const search = execute('xdotool', ['search', '--onlyvisible', '--name', `^${title}$`]);
  // Finding none is an error status there.
  const { stdout } = await search.catch(() => ({ stdout: '' }));
  return stdout.split('\n').filter(Boolean);
}

async function typeInto(dialog: string, path: string): Promise<void> {
  await execute('xdotool', ['windowfocus', '--sync', dialog]);
  await execute('xdotool', ['key', 'ctrl+a', 'type', '--delay', '5', path]);
  await execute('xdotool', ['key', 'Return']);
}
