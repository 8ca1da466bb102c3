import { installDebianPackages } from './debian-packages.ts';

/** What Electron needs of a Debian or Ubuntu machine, and a virtual display for machines without one. */
const packages = [
  'xvfb',
  'xauth',
  'unzip',
  'libnss3',
  'libatk-bridge2.0-0',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libdrm2',
  'libcups2',
] as const;

/** Installs the missing libraries where we may, else says the exact command. */
export async function prepareSystemLibraries(): Promise<void> {
  await installDebianPackages(packages, 'Electron needs these Linux libraries and programs');
}
