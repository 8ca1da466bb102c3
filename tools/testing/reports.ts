import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { add, nothing, type Tally } from './tally.ts';

/** What each test file gave, by its path from the checkout's folder, with `/`. */
export type Report = ReadonlyMap<string, Tally>;

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** Counts of vitest's JSON report; a file that could not be loaded is one failure. A run that left none counted nothing. */
export function readVitestReport(file: string, root: string): Report {
  if (!existsSync(file)) return new Map();
  const { testResults } = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(
    testResults.map(({ name, status, assertionResults }) => [
      pathIn(root, name),
      status === 'failed' && assertionResults.length === 0
        ? { ...nothing, failed: 1 }
        : assertionResults.map(({ status: outcome }) => vitestOutcome(outcome)).reduce(add, nothing),
    ]),
  );
}

function vitestOutcome(status: string): Tally {
  if (status === 'passed') return { ...nothing, passed: 1 };
  return status === 'failed' ? { ...nothing, failed: 1 } : { ...nothing, skipped: 1 };
}

type Suite = {
  readonly file: string;
  readonly specs: readonly { readonly tests: readonly { readonly status: string }[] }[];
  readonly suites?: readonly Suite[] | undefined;
};
const suiteSchema: z.ZodType<Suite> = z.object({
  file: z.string(),
  specs: z.array(z.object({ tests: z.array(z.object({ status: z.string() })) })),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});
const playwrightReport = z.object({ config: z.object({ rootDir: z.string() }), suites: z.array(suiteSchema) });

/** Counts of Playwright's JSON report; a test that passed only when tried again has failed. */
export function readPlaywrightReport(file: string, root: string): Report {
  if (!existsSync(file)) return new Map();
  const { config, suites } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(suites.map((suite) => [pathIn(root, join(config.rootDir, suite.file)), tallyOfSuite(suite)]));
}

function tallyOfSuite({ specs, suites = [] }: Suite): Tally {
  const own = specs.flatMap(({ tests }) => tests.map(({ status }) => playwrightOutcome(status)));
  return [...own, ...suites.map(tallyOfSuite)].reduce(add, nothing);
}

function playwrightOutcome(status: string): Tally {
  if (status === 'expected') return { ...nothing, passed: 1 };
  return status === 'skipped' ? { ...nothing, skipped: 1 } : { ...nothing, failed: 1 };
}

function pathIn(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}
