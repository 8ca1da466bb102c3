import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, Platform, type Configuration } from 'electron-builder';
import { inRoot } from '../paths.ts';
import { Refusal } from '../refusal.ts';
import type { FoundElectron } from '../setup/electron.ts';

/** `dist/…-unpacked`: the app as it is installed, made with the Electron in use. For trying and testing. */
export async function makeUnpacked(electron: FoundElectron): Promise<void> {
  await make('dir', electron);
}

/** The installers of this system. Only the official Electron may go out. */
export async function makeRelease(electron: FoundElectron): Promise<void> {
  if (electron.origin !== 'official') {
    throw new Refusal(
      `A release ships the official Electron, and this one (${electron.version}, ${electron.origin}) is not it.`,
      'Run "npx install-electron" where there is a network, unset ELECTRON_OVERRIDE_DIST_PATH, and run this again.',
    );
  }
  await make(null, electron);
}

async function make(target: 'dir' | null, electron: FoundElectron): Promise<void> {
  await build({
    projectDir: inRoot(),
    publish: 'never',
    targets: Platform.current().createTarget(target),
    config: configuration(electron),
  });
}

/**
 * What electron-builder.yml can't know: which Electron is in use, and which of the two compiled drivers loads in it.
 * The official one takes the driver that better-sqlite3 brings, any other the one that the set-up compiled.
 */
function configuration(electron: FoundElectron): Configuration {
  const otherDrivers =
    electron.origin === 'official'
      ? ['build/**', `prebuilds/!(${process.platform}-${process.arch}).node`]
      : ['prebuilds/**'];
  return {
    extends: 'electron-builder.yml',
    files: otherDrivers.map((pattern) => `!node_modules/better-sqlite3/${pattern}`),
    electronVersion: electron.version,
    electronDist: electron.folder,
    afterPack: async ({ appOutDir }) => {
      await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
    },
  };
}
