import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../domain/assert-never.ts';
import type { Message, ThreadTask } from './protocol.ts';
import { makeArchive } from './make-archive.ts';
import { serveArchive } from './serve.ts';

/** Where a thread of an archive begins: it is told what for when it is started. */
const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');
const post = (message: Message): void => port.postMessage(message);
const task = workerData as ThreadTask;

switch (task.kind) {
  case 'serve':
    void serveArchive(task, port, post);
    break;
  case 'create':
  case 'create-sample':
    void makeArchive(task, post);
    break;
  default:
    assertNever(task);
}
