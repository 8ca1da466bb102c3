import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal, runTool, say } from './refusal.ts';
import { prepare, type Prepared } from './setup/prepare.ts';
import { stages, type Stage } from './testing/stages.ts';
import { add, closingLine, nothing, oneCheck, type Tally } from './testing/tally.ts';

/** `npm test`: every stage that can run, whatever the one before it gave, then one closing line that sums them. */
await runTool(async () => {
  const results = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
  chmodSync(results, 0o755);
  const prepared = await prepare().catch(explain);
  let total = prepared === undefined ? oneCheck(1) : nothing;
  for (const stage of stages) {
    const folder = join(results, stage.title.toLowerCase().replaceAll(/[^a-z]+/g, '-'));
    mkdirSync(folder);
    total = add(total, await runAndSay(stage, prepared, folder));
  }
  say(`Reports, and traces of failed journeys, are in ${results}.`);
  process.stdout.write(`${closingLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
});

async function runAndSay(stage: Stage, prepared: Prepared | undefined, results: string): Promise<Tally> {
  process.stdout.write(`\n== ${stage.title}\n`);
  const start = Date.now();
  const tally = await runStage(stage, prepared, results);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  process.stdout.write(`== ${stage.title}: ${closingLine(tally)} (${seconds} s)\n`);
  return tally;
}

/** A stage that can't be run for lack of Electron is skipped; one that was refused on its way is one failure. */
async function runStage(stage: Stage, prepared: Prepared | undefined, results: string): Promise<Tally> {
  const tally = await start().catch(explain);
  return tally ?? oneCheck(1);

  async function start(): Promise<Tally> {
    if (stage.needs === 'nothing') return stage.run(results);
    return prepared === undefined ? { ...nothing, skipped: 1 } : stage.run(prepared, results);
  }
}

function explain(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
  say(`${error.message} ${error.remedy}`);
}
