import type { AppError } from '../../../contract/errors.ts';

/**
 * How far the archive has followed the copy. `seq` is the last update that the archive acknowledged:
 * everything up to it survives a crash.
 */
export type SaveState =
  | { kind: 'read-only'; seq: number }
  | { kind: 'saved'; seq: number }
  /** `waiting` updates are on their way. */
  | { kind: 'saving'; seq: number; waiting: number }
  /** The archive refused or did not answer; the copy in the window is whole and is sent again by itself. */
  | { kind: 'not-saved'; seq: number; reason: AppError };
