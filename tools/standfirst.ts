import { pathToFileURL } from 'node:url';
import { buildWhatChanged } from './build/build.ts';
import { inRoot } from './paths.ts';
import { runTool } from './refusal.ts';

/** `npm run -s standfirst -- COMMAND …`: the command line, built first where its sources changed. It sets the exit status. */
await runTool(async () => {
  await buildWhatChanged();
  const program = inRoot('out', 'main', 'cli.cjs');
  process.argv[1] = program;
  const { finished } = (await import(pathToFileURL(program).href)) as { finished: Promise<number> };
  return finished;
});
