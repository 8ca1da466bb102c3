import { inspect } from 'node:util';
import type { MessagePort } from 'node:worker_threads';
import { assertNever } from '../../domain/assert-never.ts';
import { failed } from '../../contract/result.ts';
import { followed, unfollowed, workIdOf, type Work } from '../../contract/work.ts';
import { refusalFrom } from '../archive/refusals.ts';
import { isCancelled } from './cancel-mark.ts';
import { handedOver, isHandedOver, type Role } from './commands.ts';
import { closeDesk, openDesk, type Desk } from './desk.ts';
import { executeStep, executeWork } from './execute-step.ts';
import { deskGone, handOverBy, takeOver, type HandOver } from './handing-over.ts';
import type { HandlerTable } from './handlers.ts';
import type { Message, Request, ThreadTask } from './protocol.ts';

type Run = Extract<Request, { kind: 'run' }>;
type Serving = Extract<ThreadTask, { kind: 'serve' }>;

/** Opens an archive and answers what is asked until it is told to close: the desk in order, the reader as it comes. */
export async function serveArchive(
  { role, path }: Serving,
  port: MessagePort,
  post: (message: Message) => void,
): Promise<void> {
  // What is asked meanwhile waits in the port.
  const handlers = await handlersOf(role);
  const opened = open(role, path, post);
  if (opened === undefined) return;
  answerRequests(opened, handlers, role, port, post);
}

function answerRequests(
  desk: Desk,
  handlers: HandlerTable,
  role: Role,
  port: MessagePort,
  post: (message: Message) => void,
): void {
  const { name, access, notice } = desk.archive;
  const underWay = new Set<Promise<void>>();
  // The desk's thread is there before the reader's, and they meet before the reader's first command.
  let handOver: HandOver = () => Promise.resolve(failed(deskGone));

  /** What waits gives way to what is asked meanwhile. */
  function read(request: Run): void {
    const answered = answer(request);
    underWay.add(answered);
    void answered.finally(() => underWay.delete(answered));
  }

  async function answer(request: Run): Promise<void> {
    const { name: asked, cancelMark } = request;
    const result = await executeWork(handlers, desk, asked, request.input, workOf(request, post));
    const whole = result.ok && isHandedOver(asked) ? await handOver(handedOver[asked], result.value, cancelMark) : result;
    post({ kind: 'answer', id: request.id, result: whole });
  }

  async function close(): Promise<void> {
    await Promise.all(underWay);
    // The last connection to close folds the log into the archive.
    closeDesk(desk);
    post({ kind: 'closed' });
    port.close();
  }

  port.on('message', (request: Request) => {
    switch (request.kind) {
      case 'run':
        if (role === 'reader') read(request);
        else {
          const result = executeStep(handlers, desk, request.name, request.input, workOf(request, post));
          post({ kind: 'answer', id: request.id, result });
        }
        return;
      case 'meet':
        if (role === 'reader') handOver = handOverBy(request.port);
        else takeOver(request.port, (handed) => executeStep(handlers, desk, handed.name, handed.input, workOf(handed, post)));
        return;
      case 'close':
        void close();
        return;
      default:
        assertNever(request);
    }
  });
  post({ kind: 'opened', name, access, notice });
}

function workOf({ input, cancelMark }: Pick<Run, 'input' | 'cancelMark'>, post: (message: Message) => void): Work {
  if (cancelMark === null) return unfollowed;
  const mark = new Int32Array(cancelMark);
  const workId = workIdOf(input);
  return followed(workId ?? '', {
    // What was handed over to the desk can be cancelled still; its name stayed with the reader.
    report: (progress) => workId !== undefined && post({ kind: 'event', event: { name: 'work.progressed', ...progress } }),
    cancelled: () => isCancelled(mark),
  });
}

function open(role: Role, path: string, post: (message: Message) => void): Desk | undefined {
  try {
    return openDesk(path, {
      readOnly: role === 'reader',
      emit: (event) => post({ kind: 'event', event }),
      reportFault: (error) => void process.stderr.write(`${inspect(error)}\n`),
    });
  } catch (error) {
    const refusal = refusalFrom(error);
    if (refusal === undefined) throw error;
    post({ kind: 'refused', error: refusal.error });
    return undefined;
  }
}

/** The desk starts with every window, so it does not load what only the reader needs. */
async function handlersOf(role: Role): Promise<HandlerTable> {
  switch (role) {
    case 'desk':
      return (await import('./desk-handlers.ts')).deskHandlers;
    case 'reader':
      return (await import('./reader-handlers.ts')).readerHandlers;
  }
}
