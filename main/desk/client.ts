import { MessageChannel } from 'node:worker_threads';
import { workIdOf } from '../../contract/work.ts';
import type { AppError } from '../../contract/errors.ts';
import type { DeskEvent } from '../../contract/events.ts';
import { failed, ok, type Result } from '../../contract/result.ts';
import { newCancelMark, setCancelled, type CancelMark } from './cancel-mark.ts';
import {
  deskCommand,
  isDeskCommandName,
  unknownCommand,
  type DeskCommandName,
  type DeskOutput,
  type Role,
} from './commands.ts';
import type { Access } from './protocol.ts';
import { startThread, runTask, type Thread } from './threads.ts';

/** An open archive, seen from a thread that must not wait for its disk. */
export type DeskClient = {
  readonly path: string;
  /** The file's name without its extension. */
  readonly name: string;
  readonly access: Access;
  /** Why it is read-only, in words for the person; null where there is nothing to say. */
  readonly notice: AppError | null;
  /** Checks and runs one command on the thread it belongs to. Commands of one thread run in the order they were sent. */
  run<Name extends DeskCommandName>(name: Name, input: unknown): Promise<Result<DeskOutput<Name>>>;
  /** Cancels what was asked for under this name of work (`workId` in its input). Does nothing where there is none. */
  cancel(workId: string): void;
  /** Cancels the work that has a name, finishes what else was asked, folds the log into the archive and ends the threads. May be called again. */
  close(): Promise<void>;
};

/**
 * Opens an archive on threads of its own.
 * @param options.threadPath the bundled `main/desk/thread.ts`
 * @param options.onEvent told of every change after it is on the disk
 * @param options.begun its desk thread, where that was started already
 */
export async function openDeskClient(options: {
  path: string;
  threadPath: string;
  onEvent: (event: DeskEvent) => void;
  begun?: Promise<Result<Thread>>;
}): Promise<Result<DeskClient>> {
  const running: Partial<Record<Role, Thread>> = {};

  /** The two threads of an archive know each other, whichever of them was started last. */
  async function start(role: Role): Promise<Result<Thread>> {
    const { threadPath, path, onEvent } = options;
    return take(role, await startThread({ threadPath, task: { kind: 'serve', role, path }, onEvent }));
  }

  function take(role: Role, thread: Result<Thread>): Result<Thread> {
    if (!thread.ok) return thread;
    running[role] = thread.value;
    const other = running[role === 'desk' ? 'reader' : 'desk'];
    if (other?.alive() === true) {
      const { port1, port2 } = new MessageChannel();
      thread.value.meet(port1);
      other.meet(port2);
    }
    return thread;
  }

  const desk = options.begun === undefined ? await start('desk') : take('desk', await options.begun);
  if (!desk.ok) return desk;

  // The reader starts at its first command. A thread that stopped is started again by the next command.
  const threads: Record<Role, Promise<Result<Thread>> | undefined> = { desk: Promise.resolve(desk), reader: undefined };
  let closing: Promise<void> | undefined;

  /** Whoever waits for a thread goes on in the order of asking, also where the thread had to be started for it. */
  async function threadFor(role: Role): Promise<Result<Thread>> {
    for (let tried = false; ; tried = true) {
      const current = threads[role];
      const thread = await current;
      if (thread?.ok && thread.value.alive()) return thread;
      if (thread !== undefined && tried) return thread;
      if (closing !== undefined) return failed(archiveClosed);
      // Another command may have started it meanwhile.
      if (threads[role] === current) threads[role] = start(role);
    }
  }

  const cancelMarks = new Map<string, CancelMark>();

  async function ask(name: DeskCommandName, input: unknown, cancelMark?: CancelMark): Promise<Result<unknown>> {
    if (!isDeskCommandName(name)) return failed(unknownCommand);
    if (closing !== undefined) return failed(archiveClosed);
    const thread = await threadFor(deskCommand(name).runs);
    return thread.ok ? thread.value.ask(name, input, cancelMark) : thread;
  }

  async function closeAll(): Promise<void> {
    for (const mark of cancelMarks.values()) setCancelled(mark);
    for (const role of ['reader', 'desk'] as const) {
      const thread = await threads[role];
      if (thread?.ok) await thread.value.close();
    }
  }

  return ok({
    path: options.path,
    name: desk.value.opened.name,
    access: desk.value.opened.access,
    notice: desk.value.opened.notice,
    async run<Name extends DeskCommandName>(name: Name, input: unknown) {
      const workId = workIdOf(input);
      if (workId === undefined) return (await ask(name, input)) as Result<DeskOutput<Name>>;
      const mark = newCancelMark();
      cancelMarks.set(workId, mark);
      const answer = await ask(name, input, mark);
      cancelMarks.delete(workId);
      return answer as Result<DeskOutput<Name>>;
    },
    cancel(workId) {
      const mark = cancelMarks.get(workId);
      if (mark !== undefined) setCancelled(mark);
    },
    close: () => (closing ??= closeAll()),
  });
}

/** Creates an empty archive, off this thread. Refuses to replace a file. */
export function createArchiveFile(options: { path: string; threadPath: string }): Promise<Result<null>> {
  return runTask(options.threadPath, { kind: 'create', path: options.path });
}

/** Creates the sample archive, off this thread. Refuses to replace a file. */
export function createSampleArchive(options: { path: string; threadPath: string }): Promise<Result<null>> {
  return runTask(options.threadPath, { kind: 'create-sample', path: options.path });
}

const archiveClosed: AppError = {
  kind: 'no-archive',
  happened: 'The archive is closed.',
  kept: 'Everything that was saved in it is kept.',
  next: 'Open it again to go on.',
};
