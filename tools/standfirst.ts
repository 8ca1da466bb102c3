import { pathToFileURL } from 'node:url';
import { buildWhatChanged } from './build/build.ts';
import { inRoot } from './paths.ts';
import { runTool } from './refusal.ts';

/** `npm run -s standfirst -- COMMAND …`: the command line, built first where its sources changed. It sets the exit status. */
await runTool(async () => {
  await buildWhatChanged();
  const program = inRoot('out', 'main', 'cli.cjs');
  process.argv[1] = program;
  await import(pathToFileURL(program).href);
  return Number(process.exitCode ?? 0);
});
