import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { FoundElectron } from '../../setup/electron.ts';
import { contentOutside, type Checkout } from './checkout.ts';
import { inputsIn, reachOf } from './reach.ts';

/** What the result of some tests may hang on: areas of the checkout, and which of the test files in them are theirs. */
export interface Inputs {
  readonly areas: readonly string[];
  /** Areas that count as they are: what they reach in turn is the business of others. */
  readonly settings: readonly string[];
  readonly tests: (path: string) => boolean;
}

/** Facts about the machine and the run that a result may hang on, by name. Reasons to skip a test are among them. */
export type Facts = Readonly<Record<string, string>>;

/** Raise when the meaning of a kept result changes. */
const recipe = 1;

/**
 * SHA-256 over everything that a result may hang on: the content of all files that the tests can reach, what they
 * read beside the checkout, and the facts.
 */
export function keyOf(checkout: Checkout, inputs: Inputs, facts: Facts): string {
  const { areas, outside } = reachOf(checkout, inputs.areas, inputs.tests);
  const files = [...areas, ...inputs.settings].flatMap((area) => inputsIn(checkout, area, inputs.tests));
  const hash = createHash('sha256').update(`recipe ${recipe}\0`);
  for (const path of [...new Set(files)].toSorted()) {
    const content = checkout.files.get(path);
    if (content !== undefined) hash.update(`file ${path} ${digestOf(content)}\0`);
  }
  for (const path of [...outside].toSorted()) hash.update(`outside ${path} ${contentOutside(path)}\0`);
  for (const name of Object.keys(facts).toSorted()) hash.update(`fact ${name} ${facts[name]}\0`);
  return hash.digest('hex');
}

/** Worked out once for each file that was read: many keys hang on the same ones. */
const digests = new WeakMap<Buffer, string>();

function digestOf(content: Buffer): string {
  const digest = digests.get(content) ?? createHash('sha256').update(content).digest('hex');
  digests.set(content, digest);
  return digest;
}

/** Named on the command line of a test run, or known to change what it does. */
const variables = ['CI', 'KILLS', 'LANG', 'LC_ALL', 'NODE_OPTIONS', 'SEED', 'TZ', 'WP_BLOCKS'];

/** Programs whose tests skip themselves where they are not there. */
const programs = ['java', 'pandoc', 'soffice'];

/** What holds for every test of this run. */
export function factsOfRun(root: string): Facts {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    user: process.geteuid?.() === 0 ? 'root' : 'ordinary',
    checkout: isOpenToOthers(root) ? 'open to others' : 'closed to others',
    ...Object.fromEntries(programs.map((program) => [program, isOnPath(program) ? 'there' : 'not there'])),
    epubcheck: existsSync('/usr/share/java/epubcheck.jar') ? 'there' : 'not there',
    locale,
    timeZone,
    ...Object.fromEntries(variables.map((name) => [name, process.env[name] ?? ''])),
  };
}

/** Which Electron. One that somebody named may be anything, so its program's size and time stand for its content. */
export function electronFact({ origin, version, program }: FoundElectron): Facts {
  const { size, mtimeMs } = statSync(program);
  return { electron: `${origin} ${version}${origin === 'given' ? ` ${size} ${mtimeMs}` : ''}` };
}

function isOpenToOthers(folder: string): boolean {
  if ((statSync(folder).mode & constants.S_IXOTH) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || isOpenToOthers(parent);
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
