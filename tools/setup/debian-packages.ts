import { existsSync } from 'node:fs';
import { Refusal, say } from '../refusal.ts';
import { mustRun, run } from '../run.ts';

/**
 * Installs what is missing of these packages when we are root, else refuses with the exact command.
 * Systems without Debian's packages bring their own. `purpose` is the sentence that says what they are for.
 */
export async function installDebianPackages(names: readonly string[], purpose: string): Promise<void> {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const missing = await missingOf(names);
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0) {
    throw new Refusal(
      `${purpose}, and it is not installed: ${missing.join(' ')}.`,
      `Install with: sudo apt-get update && sudo apt-get ${install.join(' ')}`,
    );
  }
  say(`${purpose}: installing ${missing.join(' ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const remedy = `Check that Debian's packages can be reached, then run: apt-get ${install.join(' ')}`;
  await mustRun('apt-get', ['update'], { env, remedy });
  await mustRun('apt-get', install, { env, remedy });
}

/** Newer releases gave some libraries another name (`…t64`); either counts as present. */
async function missingOf(names: readonly string[]): Promise<string[]> {
  const asked = names.flatMap((name) => [name, `${name}t64`]);
  const query = await run('dpkg-query', ['-W', '-f', '${db:Status-Abbrev} ${Package}\n', ...asked], { output: 'keep' });
  const present = new Set(query.stdout.split('\n').map((line) => /^ii +(\S+)$/.exec(line)?.[1]));
  return names.filter((name) => !present.has(name) && !present.has(`${name}t64`));
}
