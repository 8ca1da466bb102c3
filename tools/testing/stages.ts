import { join, relative } from 'node:path';
import { inRoot } from '../paths.ts';
import { run } from '../run.ts';
import { onVirtualDisplay } from '../setup/display.ts';
import { installDebianPackages } from '../setup/debian-packages.ts';
import type { Prepared } from '../setup/prepare.ts';
import { buildWhatChanged } from '../build/build.ts';
import { makeUnpacked } from '../packaging/make.ts';
import { ordinaryUser } from './ordinary-user.ts';
import { readPlaywrightReport, readVitestReport } from './reports.ts';
import { oneCheck, withStatus, type Tally } from './tally.ts';

/** A stage of `npm test`. `results` is an empty folder for its reports. */
export type Stage = { readonly title: string } & (
  | { readonly needs: 'nothing'; readonly run: (results: string) => Promise<Tally> }
  | { readonly needs: 'electron'; readonly run: (prepared: Prepared, results: string) => Promise<Tally> }
);

const compiler = inRoot('node_modules', 'typescript', 'bin', 'tsc');
const linter = inRoot('node_modules', 'oxlint', 'bin', 'oxlint');
const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');

/** Node 20, in Electron 33, has to be told. Only tests need it: in the bundles that ship nothing is left to require. */
const loadsModulesByRequire = ['--execArgv=--experimental-require-module'];

/** Everything that `npm test` checks, in order. */
export const stages: readonly Stage[] = [
  { title: 'Types', needs: 'nothing', run: () => check(compiler, '-b') },
  { title: 'Lint', needs: 'nothing', run: () => check(linter, '--deny-warnings') },
  { title: 'Unit and archive tests', needs: 'nothing', run: unitTests },
  { title: "Archive tests inside Electron's Node", needs: 'electron', run: archiveTestsInElectron },
  { title: 'Journeys in the real app', needs: 'electron', run: journeys },
  { title: 'The packaged app', needs: 'electron', run: packagedApp },
];

async function check(tool: string, option: string): Promise<Tally> {
  return oneCheck((await run(process.execPath, [tool, option], { cwd: inRoot() })).status);
}

async function unitTests(results: string): Promise<Tally> {
  const report = join(results, 'report.json');
  const { status } = await run(process.execPath, [vitest, 'run', ...vitestReporters(report)], { cwd: inRoot() });
  return withStatus(readVitestReport(report), status);
}

async function archiveTestsInElectron({ electron }: Prepared, results: string): Promise<Tally> {
  const report = join(results, 'report.json');
  const args = [vitest, 'run', ...vitestReporters(report), ...loadsModulesByRequire, 'main/archive', 'main/desk'];
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { status } = await run(electron.program, args, { cwd: inRoot(), env });
  return withStatus(readVitestReport(report), status);
}

function vitestReporters(report: string): string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
}

function journeys(prepared: Prepared, results: string): Promise<Tally> {
  return drivenTests('journeys', prepared, results);
}

async function packagedApp(prepared: Prepared, results: string): Promise<Tally> {
  await installDebianPackages(['xdotool'], 'The test of the packaged app answers a real file dialog with it');
  await buildWhatChanged();
  await makeUnpacked(prepared.electron);
  return drivenTests('package', prepared, results);
}

/**
 * Always on a display of its own: a person's windows would take the focus from the app.
 * @param names only files whose names hold one of these; all where there are none
 */
export async function drivenTests(
  project: 'journeys' | 'package',
  { env }: Prepared,
  results: string,
  names: readonly string[] = [],
): Promise<Tally> {
  await buildWhatChanged();
  const user = await ordinaryUser();
  await user.give(results);
  const node = join(user.checkout, relative(inRoot(), process.execPath));
  const playwright = join(user.checkout, 'node_modules', '@playwright', 'test', 'cli.js');
  const { command, args } = onVirtualDisplay(node, [playwright, 'test', `--project=${project}`, ...names]);
  const { status } = await user.run(command, args, {
    cwd: user.checkout,
    env: { ...env, STANDFIRST_TEST_RESULTS: results },
  });
  return withStatus(readPlaywrightReport(join(results, 'report.json')), status);
}
