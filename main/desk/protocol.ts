import type { MessagePort } from 'node:worker_threads';
import type { AppError } from '../../contract/errors.ts';
import type { DeskEvent } from '../../contract/events.ts';
import type { Result } from '../../contract/result.ts';
import type { DeskCommandName, Role } from './commands.ts';

/** What passes between the client and an archive's threads. Everything is plain data that can be cloned. */

/** What a thread is started for: to serve an archive, or to make one and end. */
export type ThreadTask =
  | { kind: 'serve'; role: Role; path: string }
  | { kind: 'create'; path: string }
  | { kind: 'create-sample'; path: string };

export type Request =
  /** `cancelMark` is shared memory: see `CancelMark`; null where the work has no name to cancel it by. */
  | { kind: 'run'; id: number; name: DeskCommandName; input: unknown; cancelMark: SharedArrayBuffer | null }
  /** The other thread of the archive is at the end of this port: what the reader prepares for the desk goes by it. */
  | { kind: 'meet'; port: MessagePort }
  /** Finish what was asked, fold the log into the archive, close it. */
  | { kind: 'close' };

export type Access = 'read-write' | 'read-only';

export type Message =
  | { kind: 'opened'; name: string; access: Access; notice: AppError | null }
  | { kind: 'refused'; error: AppError }
  | { kind: 'made' }
  | { kind: 'answer'; id: number; result: Result<unknown> }
  | { kind: 'event'; event: DeskEvent }
  | { kind: 'closed' };

/** What the reader prepared, on its way to the desk; and the desk's answer. */
export type HandedOverRequest = { id: number; name: DeskCommandName; input: unknown; cancelMark: SharedArrayBuffer | null };
export type HandedOverAnswer = { id: number; result: Result<unknown> };
