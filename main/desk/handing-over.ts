import type { MessagePort } from 'node:worker_threads';
import type { AppError } from '../../contract/errors.ts';
import { failed, type Result } from '../../contract/result.ts';
import type { DeskCommandName } from './commands.ts';
import type { HandedOverAnswer, HandedOverRequest } from './protocol.ts';

/** The way from the reader to the desk. It does not lead over the main thread, which a large import would hold up. */
export type HandOver = (name: DeskCommandName, input: unknown, cancelMark: SharedArrayBuffer | null) => Promise<Result<unknown>>;

/** The reader's end of the port. Whatever is still under way when the desk's thread ends is answered with its failure. */
export function handOverBy(port: MessagePort): HandOver {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let lastId = 0;
  let closed = false;
  port.on('message', ({ id, result }: HandedOverAnswer) => {
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  port.on('close', () => {
    closed = true;
    for (const answer of waiting.values()) answer(failed(deskGone));
    waiting.clear();
  });
  // It is there to be used, not to keep the thread alive.
  port.unref();
  return (name, input, cancelMark) => {
    if (closed) return Promise.resolve(failed(deskGone));
    const id = ++lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      port.postMessage({ id, name, input, cancelMark } satisfies HandedOverRequest);
    });
  };
}

/** The desk's end of the port. */
export function takeOver(port: MessagePort, run: (request: HandedOverRequest) => Result<unknown>): void {
  port.on('message', (request: HandedOverRequest) => {
    port.postMessage({ id: request.id, result: run(request) } satisfies HandedOverAnswer);
  });
  port.unref();
}

export const deskGone: AppError = {
  kind: 'internal',
  happened: 'The part of the program that writes to the archive stopped before this was stored.',
  kept: 'Everything that was marked as saved is in the archive.',
  next: 'Try again: the archive is opened anew.',
};
