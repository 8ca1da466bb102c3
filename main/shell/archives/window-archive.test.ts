import { beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../../contract/errors.ts';
import { failed, ok, type Result } from '../../../contract/result.ts';
import type { ArchiveState } from '../../../contract/views.ts';
import type { DeskClient } from '../../desk/client.ts';
import { createWindowArchive } from './window-archive.ts';

const corrupt: AppError = { kind: 'archive-corrupt', happened: 'The archive is damaged.', kept: '', next: '' };

let states: ArchiveState[];
let log: string[];
let answers: Map<string, (result: Result<DeskClient>) => void>;

beforeEach(() => {
  states = [];
  log = [];
  answers = new Map();
});

const subject = () =>
  createWindowArchive({
    openClient: ({ path }) => {
      log.push(`open ${path}`);
      return new Promise((resolve) => answers.set(path, resolve));
    },
    onEvent: () => undefined,
    onState: (state) => states.push(state),
  });

const client = (path: string): DeskClient => ({
  path,
  name: path.slice(1, -'.standfirst'.length),
  access: 'read-write',
  notice: null,
  run: async (name) => {
    log.push(`${name} in ${path}`);
    return ok([]) as never;
  },
  cancel: (workId) => void log.push(`cancel ${workId} in ${path}`),
  close: async () => {
    log.push(`close ${path}`);
  },
});

/** Answers once the archive was asked for: closing the one before comes first. */
async function answerOpen(path: string, result: Result<DeskClient>): Promise<void> {
  await expect.poll(() => answers.has(path)).toBe(true);
  answers.get(path)?.(result);
}

describe('the archive of a window', () => {
  it('is none at first, and says so', async () => {
    const archive = subject();
    expect(archive.state()).toEqual({ kind: 'none' });
    expect(await archive.run('stories.list', {})).toMatchObject({ ok: false, error: { kind: 'no-archive' } });
  });

  it('lets commands wait while it is being opened', async () => {
    const archive = subject();
    const opened = archive.open('/a.standfirst');
    const listed = archive.run('stories.list', {});
    expect(archive.state()).toEqual({ kind: 'opening', name: 'a', path: '/a.standfirst' });
    await answerOpen('/a.standfirst', ok(client('/a.standfirst')));
    expect(await opened).toMatchObject({ kind: 'open', name: 'a', path: '/a.standfirst', access: 'read-write' });
    expect(await listed).toEqual(ok([]));
    expect(states.map(({ kind }) => kind)).toEqual(['opening', 'open']);
  });

  it('shows a refusal, answers commands with it, and can open another then', async () => {
    const archive = subject();
    const opened = archive.open('/a.standfirst');
    await answerOpen('/a.standfirst', failed(corrupt));
    expect(await opened).toEqual({ kind: 'refused', name: 'a', path: '/a.standfirst', error: corrupt });
    expect(await archive.run('stories.list', {})).toEqual(failed(corrupt));
    const other = archive.open('/b.standfirst');
    await answerOpen('/b.standfirst', ok(client('/b.standfirst')));
    expect(await other).toMatchObject({ kind: 'open', name: 'b' });
  });

  it('closes the one before, even when it opens after another was asked for', async () => {
    const archive = subject();
    const first = archive.open('/a.standfirst');
    await answerOpen('/a.standfirst', failed(corrupt)).then(() => first);
    const second = archive.open('/b.standfirst');
    await expect.poll(() => answers.has('/b.standfirst')).toBe(true);
    const third = archive.open('/c.standfirst');
    await answerOpen('/b.standfirst', ok(client('/b.standfirst')));
    await answerOpen('/c.standfirst', ok(client('/c.standfirst')));
    await Promise.all([second, third]);
    expect(archive.state()).toMatchObject({ kind: 'open', name: 'c' });
    expect(log).toEqual([
      'open /a.standfirst',
      'open /b.standfirst',
      'close /b.standfirst',
      'open /c.standfirst',
    ]);
  });

  it('closes its threads with the window', async () => {
    const archive = subject();
    const opened = archive.open('/a.standfirst');
    await answerOpen('/a.standfirst', ok(client('/a.standfirst')));
    await opened;
    await archive.close();
    expect(log.at(-1)).toBe('close /a.standfirst');
    expect(archive.state()).toEqual({ kind: 'none' });
  });
});
