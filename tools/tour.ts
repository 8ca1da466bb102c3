import { buildWhatChanged } from './build/build.ts';
import { inRoot } from './paths.ts';
import { runTool } from './refusal.ts';
import { run } from './run.ts';
import { withDisplay } from './setup/display.ts';
import { prepare } from './setup/prepare.ts';

/** `npm run tour`: the main job done in the real app, with what it made and how it looked left in `out/tour/`. */
await runTool(async () => {
  const { env } = await prepare();
  await buildWhatChanged();
  const tour = withDisplay(process.execPath, [inRoot('tests', 'tour', 'tour.ts')]);
  return (await run(tour.command, tour.args, { env })).status;
});
