import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool, say } from './refusal.ts';
import { prepare } from './setup/prepare.ts';
import { explain, runStage, type StageResult } from './testing/run-stage.ts';
import { rows, type Stage } from './testing/stages.ts';
import { add, closingLine, nothing, oneCheck } from './testing/tally.ts';

/**
 * `npm test`: every stage that can run, whatever the one before it gave, then one closing line that sums them. What
 * passed on the very same content is not run again; `-- --again` runs all of it.
 */
await runTool(async () => {
  const again = process.argv.includes('--again');
  const results = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
  chmodSync(results, 0o755);
  const prepared = await prepare().catch(explain);
  let total = prepared === undefined ? oneCheck(1) : nothing;
  let kept = nothing;
  for (const row of rows) {
    const run = async (stage: Stage): Promise<StageResult> => {
      const folder = join(results, stage.title.toLowerCase().replaceAll(/[^a-z]+/g, '-'));
      mkdirSync(folder);
      return runStage(stage, { prepared, results: folder, output: row.length > 1 ? 'keep' : 'show', again });
    };
    for (const result of await Promise.all(row.map(run))) {
      total = add(total, result.tally);
      kept = add(kept, result.kept);
    }
  }
  say(`Reports, and traces of failed journeys, are in ${results}.`);
  if (kept.passed > 0) {
    process.stdout.write(
      `${kept.passed} of them were kept from earlier runs on the very same content; "npm test -- --again" repeats them.\n`,
    );
  }
  process.stdout.write(`${closingLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
});
