import { buildWhatChanged } from './build/build.ts';
import { runTool } from './refusal.ts';

await runTool(async () => {
  await buildWhatChanged();
  return 0;
});
