import { chromium, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { debuggerAddress } from '../../tools/packaging/debugger-address.ts';
import { unpackedProgram } from '../../tools/packaging/unpacked.ts';

/**
 * The packaged app, driven from outside as the page's debugger does: its fuses close the door by which
 * Playwright steers an app under development.
 */
export interface PackagedApp {
  readonly window: Page;
  close(): Promise<void>;
}

/** Starts it with a home of its own, in which its settings and documents lie. */
export async function startPackagedApp(home: string): Promise<PackagedApp> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = spawn(
    unpackedProgram(),
    [...asRoot, '--remote-debugging-port=0', `--user-data-dir=${join(home, 'settings')}`],
    { env: { ...process.env, HOME: home }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(program, 'exit');
  const browser = await chromium.connectOverCDP(await debuggerAddress(program));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The packaged app has no page to drive.');
  const window = context.pages()[0] ?? (await context.waitForEvent('page'));
  return {
    window,
    async close() {
      await browser.close();
      program.kill();
      await ended;
    },
  };
}
