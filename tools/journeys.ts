import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool, say } from './refusal.ts';
import { prepare } from './setup/prepare.ts';
import { drivenTests, journeyProjects } from './testing/stages.ts';

/** `npm run journeys -- WORD…`: the journeys whose file names hold one of the words, as `npm test` runs them. */
await runTool(async () => {
  const results = mkdtempSync(join(tmpdir(), 'standfirst-journeys-'));
  chmodSync(results, 0o755);
  const options = { results, output: 'show', names: process.argv.slice(2) } as const;
  const { result } = await drivenTests(journeyProjects, await prepare(), options);
  if (result.status !== 0) say(`Traces of what failed are in ${results}.`);
  return result.status;
});
