import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { inRoot } from '../paths.ts';
import { Refusal, say } from '../refusal.ts';
import { mustRun, run } from '../run.ts';
import { cacheFolder, fillOnce } from './cache.ts';
import type { FoundElectron } from './electron.ts';

/** From this Electron on, better-sqlite3's own prebuilt driver (Node-API 10) loads. */
const firstWithNodeApi10 = 35;

/**
 * What lets the driver be compiled against the Node-API that every Node here has: without a fixed version,
 * the few newer calls are taken as experimental ones. One result then works in Node 20, 24 and Electron 33.
 */
const compilerFlags =
  '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NO_WARNING -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

const driver = 'better_sqlite3.node';

/** Puts a database driver in place that loads in this Electron; does nothing where the prebuilt one does. */
export async function prepareNative(electron: FoundElectron): Promise<void> {
  if (Number.parseInt(electron.version, 10) >= firstWithNodeApi10) return;
  const built = join(await compiledDriverFolder(), driver);
  await putInPlace(built, inRoot('node_modules', 'better-sqlite3', 'build', 'Release', driver));
}

function compiledDriverFolder(): Promise<string> {
  const { version, integrity } = installedSqlite();
  const content = createHash('sha256').update(`${integrity} ${compilerFlags}`).digest('hex').slice(0, 16);
  const name = `better-sqlite3-${version}-${process.platform}-${process.arch}-${content}`;
  return fillOnce(join(cacheFolder(), 'native', name), async (draft) => {
    say(`Database driver: compiling better-sqlite3 ${version} for this Electron (about a minute, once).`);
    const copy = join(draft, 'better-sqlite3');
    await copyFile(await compile(copy), join(draft, driver));
    await rm(copy, { recursive: true });
  });
}

/** Compiles in a copy, because several runs may share the checkout; returns the driver's path. */
async function compile(copy: string): Promise<string> {
  await cp(inRoot('node_modules', 'better-sqlite3'), copy, {
    recursive: true,
    filter: (source) => !/[\\/](build|prebuilds)$/.test(source),
  });
  const nodeGyp = await findNodeGyp();
  const headers = await findNodeHeaders();
  const folderOfHeaders = headers === undefined ? [] : [`--nodedir=${headers}`];
  await mustRun(process.execPath, [nodeGyp, 'rebuild', '--release', ...folderOfHeaders, '--force_build=1'], {
    cwd: copy,
    env: { ...process.env, NODE_PATH: inRoot('node_modules'), CXXFLAGS: compilerFlags },
    remedy: 'It takes Python 3, make and g++ ("apt-get install python3 make g++"); install them, then run this again.',
  });
  return join(copy, 'build', 'Release', driver);
}

/** The checksum that npm noted when it unpacked the package: it names the driver's source exactly. */
function installedSqlite(): { version: string; integrity: string } {
  const file = inRoot('node_modules', '.package-lock.json');
  const lock: { packages: Record<string, { version: string; integrity: string }> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const found = lock.packages['node_modules/better-sqlite3'];
  if (found === undefined) throw new Refusal('better-sqlite3 is not installed.', 'Run "npm ci" first.');
  return found;
}

/** npm carries node-gyp and names it to the scripts that it runs. */
async function findNodeGyp(): Promise<string> {
  const named = process.env['npm_config_node_gyp'];
  if (named && existsSync(named)) return named;
  const npm = await findOnPath('npm');
  const beside = npm && join(dirname(npm), '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  if (beside && existsSync(beside)) return beside;
  throw new Refusal('npm’s node-gyp was not found.', 'Run this through npm: "npm run setup".');
}

/** A folder with Node's headers on this machine; without one node-gyp fetches them. */
async function findNodeHeaders(): Promise<string | undefined> {
  const configured = await run('npm', ['config', 'get', 'nodedir'], { output: 'keep' });
  const node = await findOnPath('node', (path) => !path.includes('node_modules'));
  const candidates = [configured.stdout.trim(), node && dirname(dirname(node))];
  return candidates.find((folder) => folder && existsSync(join(folder, 'include', 'node', 'node_api.h')));
}

async function findOnPath(name: string, accept: (path: string) => boolean = () => true): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const path = folders.map((folder) => join(folder, name)).find((file) => accept(file) && existsSync(file));
  return path && realpath(path);
}

/** Replaced in one step, and only when it differs: a running app may have the old one loaded. */
async function putInPlace(built: string, target: string): Promise<void> {
  if (existsSync(target) && (await readFile(target)).equals(await readFile(built))) return;
  await mkdir(dirname(target), { recursive: true });
  const draft = `${target}.${randomUUID()}`;
  await copyFile(built, draft);
  await rename(draft, target);
}
