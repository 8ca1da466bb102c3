import { existsSync } from 'node:fs';
import { Refusal, say } from '../refusal.ts';
import { mustRun, run } from '../run.ts';

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

/** Installs the missing libraries where we may, else says the exact command. Other systems bring their own. */
export async function prepareSystemLibraries(): Promise<void> {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const missing = await missingPackages();
  if (missing.length === 0) return;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0) {
    throw new Refusal(
      `Electron needs Linux libraries that are not installed: ${missing.join(' ')}.`,
      `Install them with: sudo apt-get update && sudo ${install.join(' ')}`,
    );
  }
  say(`System libraries: installing ${missing.join(' ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const remedy = `Check that Debian's packages can be reached, then run: ${install.join(' ')}`;
  await mustRun('apt-get', ['update'], { env, remedy });
  await mustRun('apt-get', install.slice(1), { env, remedy });
}

/** A package counts as present under its old name or under the one that newer releases gave it. */
async function missingPackages(): Promise<string[]> {
  const query = await run(
    'dpkg-query',
    ['-W', '-f', '${db:Status-Abbrev} ${Package} ${Provides}\n', ...withNewNames()],
    {
      output: 'keep',
    },
  );
  const present = query.stdout.split('\n').filter((line) => line.startsWith('ii'));
  return packages.filter(
    (name) => !present.some((line) => line.split(/[\s,]+/).some((word) => word === name || word === `${name}t64`)),
  );
}

function withNewNames(): string[] {
  return packages.flatMap((name) => (name.startsWith('lib') ? [name, `${name}t64`] : [name]));
}
