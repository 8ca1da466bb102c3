import { test as base, expect, _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bridge } from '../../contract/bridge.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../contract/commands.ts';
import type { Result } from '../../contract/result.ts';
import { ownDisplay } from './own-display.ts';

declare global {
  interface Window {
    readonly standfirst: Bridge;
  }
}

export const checkout = join(import.meta.dirname, '..', '..');

/** The real app, started as a person starts it. */
export type App = {
  electron: ElectronApplication;
  /** The page of its first window. */
  window: Page;
  close(): Promise<void>;
};

type LaunchOptions = {
  /** An archive named on the command line; else the app opens what it had open, or the sample. */
  archive?: string;
  userData?: string;
  args?: readonly string[];
};

/**
 * `folder` is a folder of the test's own; `launch` starts the app with its settings in there, so that starting it
 * again is the same person coming back. Apps that are still open end with the test.
 */
export const test = base.extend<{ folder: string; launch: (options?: LaunchOptions) => Promise<App> }, { display: void }>({
  display: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern which fixtures are wanted: none.
    async ({}, provide) => {
      const end = await ownDisplay();
      await provide();
      await end();
    },
    { scope: 'worker', auto: true },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern which fixtures are wanted: none.
  folder: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'standfirst-journey-'));
    await provide(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ folder }, provide) => {
    const apps: App[] = [];
    await provide(async (options = {}) => {
      const app = await launchApp({ userData: join(folder, 'settings'), ...options });
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.close();
  },
});
export { expect };

/** Starts the app; with Chromium's sandbox wherever the system lets it have one, which is: not as root. */
export async function launchApp(options: LaunchOptions & { userData: string }): Promise<App> {
  const electron = await _electron.launch({
    args: [checkout, `--user-data-dir=${options.userData}`, ...(options.archive ? [options.archive] : []), ...(options.args ?? [])],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  return { electron, window: await electron.firstWindow(), close: () => electron.close() };
}

/** Sends a command from the window's page, and gives its value. @throws where it is refused */
export async function send<Name extends CommandName>(
  window: Page,
  name: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> {
  // Playwright's types can't carry the link between a command and its input through `evaluate`.
  const call: { name: CommandName; input: unknown } = { name, input };
  const result = await window.evaluate((sent): Promise<Result<unknown>> => {
    const bridge: { send(command: string, given: unknown): Promise<Result<unknown>> } = globalThis.window.standfirst;
    return bridge.send(sent.name, sent.input);
  }, call);
  if (!result.ok) throw new Error(`${name} was refused: ${result.error.happened}`);
  return result.value as CommandOutput<Name>;
}

/** Waits until the window has an archive open, and gives its path. */
export async function archiveOpen(window: Page): Promise<string> {
  let path = '';
  // The first start makes the sample archive, which takes a while on a busy machine.
  await expect
    .poll(
      async () => {
        const state = await send(window, 'archive.state', {});
        if (state.kind === 'open') path = state.path;
        return state.kind;
      },
      { timeout: 30_000 },
    )
    .toBe('open');
  return path;
}

/** What the system's file dialogs answer from now on; without a path the person cancels. */
export async function answerDialogs(
  app: App,
  answers: { open?: readonly string[]; save?: string },
): Promise<void> {
  await app.electron.evaluate(({ dialog }, { open = [], save }) => {
    dialog.showOpenDialog = async () => ({ canceled: open.length === 0, filePaths: [...open] });
    dialog.showSaveDialog = async () => ({ canceled: save === undefined, filePath: save ?? '' });
  }, answers);
}
