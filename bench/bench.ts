import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measuredOnly, table, type Comparison } from './measure.ts';

/**
 * Runs every `*.bench.ts` beside this file, one after the other; words on the command line choose some by name.
 * `--json FILE` writes the results for programs.
 */
const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => positionals.length === 0 || positionals.some((name) => file.includes(name)));

const comparisons: Comparison[] = [];
for (const file of files) {
  process.stdout.write(`${file.replace('.bench.ts', '')} …\n`);
  const bench = (await import(join(import.meta.dirname, file))) as { run(): Promise<Comparison[]> };
  comparisons.push(...(await bench.run()));
}
process.stdout.write(`\n${table(comparisons)}\n`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(comparisons.map(measuredOnly), undefined, 2)}\n`);
