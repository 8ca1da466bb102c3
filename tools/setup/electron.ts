import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.ts';
import { Refusal, say } from '../refusal.ts';
import { run } from '../run.ts';
import {
  developmentElectronFolder,
  prepareDevelopmentElectron,
  developmentElectronVersion,
} from './development-electron.ts';

/**
 * Where the Electron in use came from. `given`: named by ELECTRON_OVERRIDE_DIST_PATH; `official`: the
 * build that ships; `development`: the one made from the package registry, never in a release.
 */
export type ElectronOrigin = 'given' | 'official' | 'development';

export interface FoundElectron {
  readonly origin: ElectronOrigin;
  /** The folder that holds the program and its resources. */
  readonly folder: string;
  readonly program: string;
  readonly version: string;
}

const probeMs = 3000;
const downloadMs = 10 * 60 * 1000;

/** One already there, else the official download, else the development build. Says so in one line when it prepares one. */
export async function findElectron(): Promise<FoundElectron> {
  const there = electronAlreadyThere();
  if (there) return there;
  const downloaded = await downloadOfficial();
  if (downloaded) return downloaded;
  return developmentElectron(await prepareDevelopmentElectron());
}

function electronAlreadyThere(): FoundElectron | undefined {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) return givenElectron(given);
  const official = officialElectron();
  if (official) return official;
  const folder = developmentElectronFolder();
  return existsSync(folder) ? developmentElectron(folder) : undefined;
}

function givenElectron(folder: string): FoundElectron {
  if (folder === developmentElectronFolder() && existsSync(folder)) return developmentElectron(folder);
  const program = join(folder, programInside());
  if (!existsSync(program)) {
    throw new Refusal(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, and there is no Electron in it.`,
      'Unset it, or name a folder that has one.',
    );
  }
  return { origin: 'given', folder, program, version: versionIn(folder) };
}

function officialElectron(): FoundElectron | undefined {
  const folder = inRoot('node_modules', 'electron', 'dist');
  const program = join(folder, programInside());
  if (!existsSync(program) || versionIn(folder) !== shippedVersion()) return undefined;
  return { origin: 'official', folder, program, version: shippedVersion() };
}

function developmentElectron(folder: string): FoundElectron {
  return { origin: 'development', folder, program: join(folder, 'electron'), version: developmentElectronVersion };
}

/** Tried only where a person waits: a build machine's result must not hang on a download. */
async function downloadOfficial(): Promise<FoundElectron | undefined> {
  if (process.env['CI'] || !(await downloadIsReachable())) return undefined;
  say(`Electron ${shippedVersion()}: downloading the official build.`);
  const result = await run(process.execPath, [inRoot('node_modules', 'electron', 'install.js')], {
    output: 'keep',
    timeoutMs: downloadMs,
  });
  if (result.status !== 0) say('Electron: the official download did not finish; looking in the package registry.');
  return officialElectron();
}

async function downloadIsReachable(): Promise<boolean> {
  const host = process.env['ELECTRON_MIRROR'] || 'https://github.com/electron/electron/releases/';
  try {
    await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(probeMs) });
    return true;
  } catch {
    return false;
  }
}

/** The version that ships: the one that package.json pins. */
function shippedVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(inRoot('node_modules', 'electron', 'package.json'), 'utf8'),
  );
  return manifest.version;
}

function versionIn(folder: string): string {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}

function programInside(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
