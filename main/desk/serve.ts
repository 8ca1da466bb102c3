import { inspect } from 'node:util';
import type { MessagePort } from 'node:worker_threads';
import { assertNever } from '../../domain/assert-never.ts';
import { refusalFrom } from '../archive/refusals.ts';
import type { Role } from './commands.ts';
import { closeDesk, openDesk, type Desk } from './desk.ts';
import { executeStep } from './execute-step.ts';
import type { HandlerTable } from './handlers.ts';
import type { Message, Request, ThreadTask } from './protocol.ts';

type Serving = Extract<ThreadTask, { kind: 'serve' }>;

/** Opens an archive and answers what is asked, in order, until it is told to close. */
export async function serveArchive(
  { role, path }: Serving,
  port: MessagePort,
  post: (message: Message) => void,
): Promise<void> {
  // What is asked meanwhile waits in the port.
  const handlers = await handlersOf(role);
  const desk = open(role, path, post);
  if (desk === undefined) return;
  const { name, access, notice } = desk.archive;
  port.on('message', (request: Request) => {
    switch (request.kind) {
      case 'run':
        post({ kind: 'answer', id: request.id, result: executeStep(handlers, desk, request.name, request.input) });
        return;
      case 'close':
        // The last connection to close folds the log into the archive.
        closeDesk(desk);
        post({ kind: 'closed' });
        port.close();
        return;
      default:
        assertNever(request);
    }
  });
  post({ kind: 'opened', name, access, notice });
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
