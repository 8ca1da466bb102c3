import { cancelled, followed, unfollowed, type Work, type WorkProgress } from '../../contract/work.ts';

/** Work on the main thread, which mostly waits for others: they are told by the signal. */
export type ShellWork = Work & { readonly signal: AbortSignal };

/** The work that a window has asked the shell for. What its archive's threads do is theirs: see `DeskClient.cancel`. */
export type Works = {
  /**
   * Runs a piece of work that can be followed and cancelled by its name, or one without a name.
   * @throws Refusal `cancelled` at once where the person cancels, whatever the work still waits for
   */
  run<Value>(workId: string | undefined, perform: (work: ShellWork) => Promise<Value>): Promise<Value>;
  /** Does nothing where there is no such work. */
  cancel(workId: string): void;
  cancelAll(): void;
};

export function createWorks(report: (progress: WorkProgress) => void): Works {
  const underWay = new Map<string, AbortController>();
  return {
    async run(workId, perform) {
      if (workId === undefined) return perform({ ...unfollowed, signal: new AbortController().signal });
      const controller = new AbortController();
      const { signal } = controller;
      underWay.set(workId, controller);
      const work = followed(workId, { report, cancelled: () => signal.aborted });
      try {
        return await Promise.race([perform({ ...work, signal }), rejectedBy(signal)]);
      } finally {
        underWay.delete(workId);
      }
    },
    cancel: (workId) => underWay.get(workId)?.abort(),
    cancelAll() {
      for (const controller of underWay.values()) controller.abort();
    },
  };
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(cancelled()), { once: true }));
}
