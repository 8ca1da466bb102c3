import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { debuggerAddress } from '../../tools/packaging/debugger-address.ts';
import { checkout } from './app.ts';
import { debugPage, type DebuggedPage } from './page-debugger.ts';

/** The real app on one archive, to be ended as a power cut would. */
export type KillableApp = {
  readonly page: DebuggedPage;
  /** Ends it with everything that it started, and waits until it is gone. */
  kill(): Promise<void>;
};

/** Outside Electron its package is the path of the program. */
const program: string = createRequire(import.meta.url)('electron');

/** Starts it with the sandbox wherever the system lets it have one, which is: not as root. */
export async function startKillable({ userData, archive }: { userData: string; archive: string }): Promise<KillableApp> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = spawn(program, [...asRoot, checkout, `--user-data-dir=${userData}`, '--remote-debugging-port=0', archive], {
    // A group of its own, which is killed as one.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(app, 'exit');
  return {
    page: await debugPage(await debuggerAddress(app), 'app://desk'),
    async kill() {
      if (app.pid !== undefined) process.kill(-app.pid, 'SIGKILL');
      await gone;
    },
  };
}
