import { buildWhatChanged } from './build/build.ts';
import { inRoot } from './paths.ts';
import { runTool, say } from './refusal.ts';
import { run } from './run.ts';
import { hasDisplay } from './setup/display.ts';
import { prepare } from './setup/prepare.ts';
import { sandboxArguments } from './setup/sandbox.ts';

/** `npm start`: the app, on the sample archive at first. Where nobody could see it, the tour does the same work. */
await runTool(async () => {
  if (!hasDisplay()) {
    say('There is no display here: taking the tour instead.');
    return (await run(process.execPath, [inRoot('tools', 'tour.ts')])).status;
  }
  const { electron, env } = await prepare();
  await buildWhatChanged();
  const args = [...sandboxArguments(), inRoot(), ...process.argv.slice(2)];
  return (await run(electron.program, args, { env })).status;
});
