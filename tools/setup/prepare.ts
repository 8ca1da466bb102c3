import { findElectron, type FoundElectron } from './electron.ts';
import { prepareNative } from './native.ts';
import { prepareSystemLibraries } from './system-libraries.ts';

export interface Prepared {
  readonly electron: FoundElectron;
  /** Our environment, with which the electron command, Playwright and electron-vite find that Electron. */
  readonly env: NodeJS.ProcessEnv;
}

/** Everything that the app needs of a machine, in the order in which one step needs the other. */
export async function prepare(): Promise<Prepared> {
  await prepareSystemLibraries();
  const electron = await findElectron();
  await prepareNative(electron);
  return { electron, env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron.folder } };
}
