import { runTool } from './refusal.ts';
import { run } from './run.ts';
import { withDisplay } from './setup/display.ts';
import { prepare } from './setup/prepare.ts';

/** `npm run -s electron -- ARGS`: the Electron in use with these arguments, under a display of its own where there is none. */
await runTool(async () => {
  const { electron, env } = await prepare();
  const args = process.argv.slice(2);
  const asNode = Boolean(env['ELECTRON_RUN_AS_NODE']);
  const started = asNode
    ? { command: electron.program, args }
    : withDisplay(electron.program, [...sandboxFor(), ...args]);
  return (await run(started.command, started.args, { env })).status;
});

/** Chromium refuses its sandbox to root. */
function sandboxFor(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
