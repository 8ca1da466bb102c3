import { rmSync } from 'node:fs';
import { inRoot } from './paths.ts';
import { runTool } from './refusal.ts';
import { run } from './run.ts';
import { withDisplay } from './setup/display.ts';
import { prepare } from './setup/prepare.ts';

/** `npm run dev`: the app with hot reload of the window, and a restart when the main process changes. */
await runTool(async () => {
  const { electron, env } = await prepare();
  // What it leaves in `out/` is no build that others may use.
  rmSync(inRoot('out', '.built'), { force: true });
  const asRoot = process.getuid?.() === 0 ? ['--noSandbox'] : [];
  const command = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const dev = withDisplay(process.execPath, [command, 'dev', '--watch', ...asRoot, ...process.argv.slice(2)]);
  const devEnv = { ...env, ELECTRON_EXEC_PATH: electron.program };
  return (await run(dev.command, dev.args, { env: devEnv, cwd: inRoot() })).status;
});
