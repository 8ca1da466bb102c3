import { runTool } from './refusal.ts';
import { run } from './run.ts';
import { withDisplay } from './setup/display.ts';
import { prepare } from './setup/prepare.ts';
import { sandboxArguments } from './setup/sandbox.ts';

/** `npm run -s electron -- ARGS`: the Electron in use with these arguments; with ELECTRON_RUN_AS_NODE its Node. */
await runTool(async () => {
  const { electron, env } = await prepare();
  const args = process.argv.slice(2);
  const started = env['ELECTRON_RUN_AS_NODE']
    ? { command: electron.program, args }
    : withDisplay(electron.program, [...sandboxArguments(), ...args]);
  return (await run(started.command, started.args, { env })).status;
});
