import { z } from 'zod';
import { Refusal } from './errors.ts';

/** Names a piece of work, so that it can be followed and cancelled. Whoever asks for the work makes up the name. */
export const workIdSchema = z.uuid();

/** How far a piece of work has come. */
export type WorkProgress = {
  workId: string;
  /** What is being done now, in words for the person: “Reading page”. */
  step: string;
  done: number;
  /** Null where nobody knows yet how much there is. */
  total: number | null;
};

/** What a piece of work that may take longer than a second has in its hand. */
export type Work = {
  /** Tells whoever follows how far it is. May be called as often as is handy: only some of it is passed on. */
  tell(step: string, done: number, total: number | null): void;
  /** @throws Refusal `cancelled`, once the person has cancelled */
  stopIfCancelled(): void;
};

/** Work that nobody follows and nobody can cancel. */
export const unfollowed: Work = { tell: () => {}, stopIfCancelled: () => {} };

/** The least time between two reports of one step, in milliseconds. */
const reportEvery = 100;

/** Work whose progress is told through `report`, a few times a second at most, and that ends once `cancelled` says so. */
export function followed(
  workId: string,
  ports: { report: (progress: WorkProgress) => void; cancelled: () => boolean },
): Work {
  let last = { step: '', at: -Infinity };
  return {
    tell(step, done, total) {
      const at = Date.now();
      if (step === last.step && at - last.at < reportEvery) return;
      last = { step, at };
      ports.report({ workId, step, done, total });
    },
    stopIfCancelled() {
      if (ports.cancelled()) throw cancelled();
    },
  };
}

export function cancelled(): Refusal {
  return new Refusal('cancelled', { happened: 'This was cancelled.', kept: 'Nothing was changed.' });
}

/** The name of the work that an input asks for; undefined where it names none. */
export function workIdOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('workId' in input)) return undefined;
  return typeof input.workId === 'string' ? input.workId : undefined;
}
