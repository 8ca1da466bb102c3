import { join, relative } from 'node:path';
import { inRoot, root } from '../paths.ts';
import { run, type RunResult } from '../run.ts';
import { installDebianPackages } from '../setup/debian-packages.ts';
import type { Prepared } from '../setup/prepare.ts';
import { buildWhatChanged } from '../build/build.ts';
import { makeUnpacked } from '../packaging/make.ts';
import { ordinaryUser } from './ordinary-user.ts';
import { archiveParts, journeyParts, packageParts, unitParts, wholeCheckout, type Part } from './parts.ts';
import type { Checkout } from './proofs/checkout.ts';
import { readPlaywrightReport, readVitestReport, type Report } from './reports.ts';
import { add, nothing, oneCheck, withStatus, type Tally } from './tally.ts';

/** How a stage was asked to run. */
export interface Order {
  /** What to test: not those of its parts whose results are kept. */
  readonly parts: readonly Part[];
  /** An empty folder for its reports. */
  readonly results: string;
  /** Whether what it says is shown as it says it, or kept for the end. */
  readonly output: 'show' | 'keep';
}

/** What came of it: the tally of each part, and what was said where that was to be kept. */
export interface Outcome {
  readonly tallies: ReadonlyMap<Part, Tally>;
  readonly said: string;
}

/** A stage of `npm test`. */
export type Stage = {
  readonly title: string;
  readonly parts: (checkout: Checkout) => Part[];
} & (
  | { readonly needs: 'nothing'; readonly run: (order: Order) => Promise<Outcome> }
  | { readonly needs: 'electron'; readonly run: (order: Order, prepared: Prepared) => Promise<Outcome> }
);

const compiler = inRoot('node_modules', 'typescript', 'bin', 'tsc');
const linter = inRoot('node_modules', 'oxlint', 'bin', 'oxlint');
const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');

/** Node 20, in Electron 33, has to be told. Only tests need it: in the bundles that ship nothing is left to require. */
const loadsModulesByRequire = ['--execArgv=--experimental-require-module'];

/** Everything that `npm test` checks, in order. Stages of one row run side by side. */
export const rows: readonly (readonly Stage[])[] = [
  [
    { title: 'Types', needs: 'nothing', parts: wholeCheckout, run: (order) => check(order, compiler, '-b') },
    { title: 'Lint', needs: 'nothing', parts: wholeCheckout, run: (order) => check(order, linter, '--deny-warnings') },
  ],
  [{ title: 'Unit and archive tests', needs: 'nothing', parts: unitParts, run: unitTests }],
  [{ title: "Archive tests inside Electron's Node", needs: 'electron', parts: archiveParts, run: archiveTestsInElectron }],
  [{ title: 'Journeys in the real app', needs: 'electron', parts: journeyParts, run: journeys }],
  [{ title: 'The packaged app', needs: 'electron', parts: packageParts, run: packagedApp }],
];

async function check({ parts, output }: Order, tool: string, option: string): Promise<Outcome> {
  const result = await run(process.execPath, [tool, option], { cwd: inRoot(), output });
  return { tallies: new Map(parts.map((part) => [part, oneCheck(result.status)])), said: saidBy(result) };
}

async function unitTests(order: Order): Promise<Outcome> {
  const report = join(order.results, 'report.json');
  const args = [vitest, 'run', ...vitestReporters(report), ...vitestFilters(order.parts)];
  const result = await run(process.execPath, args, { cwd: inRoot(), output: order.output });
  return outcome(order.parts, readVitestReport(report, root), result);
}

async function archiveTestsInElectron(order: Order, { electron }: Prepared): Promise<Outcome> {
  const report = join(order.results, 'report.json');
  const args = [vitest, 'run', ...vitestReporters(report), ...loadsModulesByRequire, ...vitestFilters(order.parts)];
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const result = await run(electron.program, args, { cwd: inRoot(), env, output: order.output });
  return outcome(order.parts, readVitestReport(report, root), result);
}

function vitestReporters(report: string): string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
}

/** Whole paths: vitest takes a filter for any piece of one, and `main/` is a piece of `domain/`. */
function vitestFilters(parts: readonly Part[]): string[] {
  return parts.flatMap(({ tests }) => tests).map((path) => join(root, path));
}

async function journeys(order: Order, prepared: Prepared): Promise<Outcome> {
  const names = order.parts.flatMap(({ tests }) => tests);
  const { report, result } = await drivenTests(journeyProjects, prepared, { ...order, names });
  return outcome(order.parts, report, result);
}

async function packagedApp(order: Order, prepared: Prepared): Promise<Outcome> {
  await installDebianPackages(['xdotool'], 'The test of the packaged app answers a real file dialog with it');
  await buildWhatChanged();
  await makeUnpacked(prepared.electron);
  const { report, result } = await drivenTests(['package'], prepared, { ...order, names: [] });
  return outcome(order.parts, report, result);
}

/** A run that ended badly without a failure in its counts has failed in each part. */
function outcome(parts: readonly Part[], report: Report, result: RunResult): Outcome {
  const counted = parts.map((part): [Part, Tally] => [part, tallyOf(part, report)]);
  const isExplained = counted.some(([, { failed }]) => failed > 0);
  const tallies = counted.map(([part, tally]): [Part, Tally] => [
    part,
    isExplained ? tally : withStatus(tally, result.status),
  ]);
  return { tallies: new Map(tallies), said: saidBy(result) };
}

function tallyOf({ tests }: Part, report: Report): Tally {
  const own = [...report].filter(
    ([file]) => tests.length === 0 || tests.some((path) => file === path || (path.endsWith('/') && file.startsWith(path))),
  );
  return own.map(([, tally]) => tally).reduce(add, nothing);
}

function saidBy({ stdout, stderr }: RunResult): string {
  return stdout + stderr;
}

/** As `playwright.config.ts` names them. */
export const journeyProjects = ['kills', 'journeys'];

/** @param options.names only files whose paths hold one of these; all where there are none */
export async function drivenTests(
  projects: readonly string[],
  { env }: Prepared,
  options: { readonly results: string; readonly output: 'show' | 'keep'; readonly names: readonly string[] },
): Promise<{ report: Report; result: RunResult }> {
  await buildWhatChanged();
  const user = await ordinaryUser();
  await user.give(options.results);
  const node = join(user.checkout, relative(inRoot(), process.execPath));
  const playwright = join(user.checkout, 'node_modules', '@playwright', 'test', 'cli.js');
  const chosen = projects.map((project) => `--project=${project}`);
  const result = await user.run(node, [playwright, 'test', ...chosen, ...options.names], {
    cwd: user.checkout,
    output: options.output,
    env: { ...env, STANDFIRST_TEST_RESULTS: options.results },
  });
  return { report: readPlaywrightReport(join(options.results, 'report.json'), user.checkout), result };
}
