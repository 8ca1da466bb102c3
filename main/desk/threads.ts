import { Worker, type MessagePort } from 'node:worker_threads';
import type { AppError } from '../../contract/errors.ts';
import type { DeskEvent } from '../../contract/events.ts';
import { failed, ok, type Result } from '../../contract/result.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { CancelMark } from './cancel-mark.ts';
import type { DeskCommandName } from './commands.ts';
import type { Message, Request, ThreadTask } from './protocol.ts';

type Opened = Extract<Message, { kind: 'opened' }>;

/** One running thread of an archive. */
export type Thread = {
  readonly opened: Opened;
  alive(): boolean;
  ask(name: DeskCommandName, input: unknown, cancelMark?: CancelMark): Promise<Result<unknown>>;
  /** Gives it the way to the other thread of its archive. */
  meet(port: MessagePort): void;
  close(): Promise<void>;
};

/** How long a closing thread may take to fold its log before it is ended, in milliseconds. Ending it loses nothing. */
const closeLimit = 10_000;

/** Starts a thread over an archive; resolves once the archive is open or refused. */
export function startThread(options: {
  threadPath: string;
  task: ThreadTask;
  onEvent: (event: DeskEvent) => void;
}): Promise<Result<Thread>> {
  const worker = new Worker(options.threadPath, { workerData: options.task });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let lastId = 0;
  let alive = true;

  const post = (request: Request): void => worker.postMessage(request);

  return new Promise((resolve) => {
    const ended = new Promise<void>((end) => worker.once('exit', () => end()));

    function stop(): void {
      alive = false;
      resolve(failed(threadStopped));
      for (const answer of waiting.values()) answer(failed(threadStopped));
      waiting.clear();
    }
    // An 'error' is always followed by 'exit'; without a listener it would end the whole program.
    worker.on('error', stop);
    worker.once('exit', stop);

    const thread = (opened: Opened): Thread => ({
      opened,
      alive: () => alive,
      ask(name, input, cancelMark) {
        if (!alive) return Promise.resolve(failed(threadStopped));
        const id = ++lastId;
        return new Promise((answer) => {
          waiting.set(id, answer);
          post({ kind: 'run', id, name, input, cancelMark: cancelMark?.buffer ?? null });
        });
      },
      meet: (port) => worker.postMessage({ kind: 'meet', port } satisfies Request, [port]),
      async close() {
        if (!alive) return;
        post({ kind: 'close' });
        const limit = setTimeout(() => void worker.terminate(), closeLimit);
        await ended;
        clearTimeout(limit);
      },
    });

    worker.on('message', (message: Message) => {
      switch (message.kind) {
        case 'opened':
          resolve(ok(thread(message)));
          return;
        case 'refused':
          resolve(failed(message.error));
          return;
        case 'answer':
          waiting.get(message.id)?.(message.result);
          waiting.delete(message.id);
          return;
        case 'event':
          options.onEvent(message.event);
          return;
        case 'made':
        case 'closed':
          return;
        default:
          assertNever(message);
      }
    });
  });
}

/** Runs a task that needs no open archive on a thread of its own. */
export function runTask(threadPath: string, task: ThreadTask): Promise<Result<null>> {
  return new Promise((resolve) => {
    const worker = new Worker(threadPath, { workerData: task });
    worker.on('error', () => resolve(failed(threadStopped)));
    worker.once('exit', () => resolve(failed(threadStopped)));
    worker.on('message', (message: Message) => {
      if (message.kind === 'made') resolve(ok(null));
      if (message.kind === 'refused') resolve(failed(message.error));
    });
  });
}

const threadStopped: AppError = {
  kind: 'internal',
  happened: 'The part of the program that works on the archive stopped unexpectedly.',
  kept: 'Everything that was marked as saved is in the archive.',
  next: 'Try again: the archive is opened anew.',
};
