import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../paths.ts';
import { say } from '../refusal.ts';
import { mustRun, run, type RunOptions, type RunResult } from '../run.ts';
import { cacheFolder } from '../setup/cache.ts';

const name = 'standfirst-test';

/** Who runs the journeys, and from where. Chromium refuses its sandbox to root, and a journey without it proves little. */
export interface OrdinaryUser {
  /** The checkout, or a copy that this user may read. */
  readonly checkout: string;
  run(command: string, args: readonly string[], options?: RunOptions): Promise<RunResult>;
  /** Gives this user a folder to write into. */
  give(folder: string): Promise<void>;
}

/** Ourselves, or, when we are root, a user made for this. */
export async function ordinaryUser(): Promise<OrdinaryUser> {
  if (process.getuid?.() !== 0) return { checkout: inRoot(), run, give: async () => {} };
  const user = await idsOf(name);
  const home = join('/home', name);
  const asUser = (command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> =>
    run(command, args, {
      ...options,
      user,
      env: { ...withoutOurDesktop(options.env ?? process.env), HOME: home, USER: name, LOGNAME: name },
    });
  return {
    checkout: await readableCheckout(asUser),
    run: asUser,
    give: async (folder) => {
      await mustRun('chown', ['-R', `${name}:`, folder], { remedy: `Make ${folder} writable for ${name}.` });
    },
  };
}

async function idsOf(user: string): Promise<{ uid: number; gid: number }> {
  if ((await run('id', [user], { output: 'keep' })).status !== 0) {
    say(`Journeys: making the ordinary user ${user}, because we are root.`);
    await mustRun('useradd', ['--create-home', '--user-group', user], {
      remedy: 'Make that user by hand, or run the tests as an ordinary user.',
    });
  }
  const number = async (flag: string): Promise<number> =>
    Number(await mustRun('id', [flag, user], { remedy: `Look at the account ${user}.` }));
  return { uid: await number('-u'), gid: await number('-g') };
}

/** Root's session folders, which another user can't enter. */
function withoutOurDesktop(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = ['XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'DBUS_SESSION_BUS_ADDRESS'];
  return Object.fromEntries(Object.entries(env).filter(([key]) => !ours.includes(key) && !key.startsWith('npm_')));
}

/** The checkout where that user can read it, else a copy; files are linked rather than copied where the disk allows. */
async function readableCheckout(asUser: OrdinaryUser['run']): Promise<string> {
  const probe = inRoot('node_modules', 'better-sqlite3', 'package.json');
  if ((await asUser('test', ['-r', probe], { cwd: '/' })).status === 0) return inRoot();
  const copy = join(cacheFolder(), 'checkout', createHash('sha256').update(inRoot()).digest('hex').slice(0, 16));
  say(`Journeys: copying the checkout to ${copy}, because ${userInfo().username}'s folders are closed to ${name}.`);
  mkdirSync(copy, { recursive: true });
  const script =
    'rm -rf "$2" && mkdir -p "$2" && (cp -al "$1/." "$2" 2>/dev/null || cp -a "$1/." "$2") && chmod 755 "$2"';
  await mustRun('sh', ['-c', script, 'sh', inRoot(), copy], {
    remedy: 'Check that the disk has 2 GB free, or clone into a folder that every user may read.',
  });
  return copy;
}
