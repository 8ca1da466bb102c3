import { describe, expect, it } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import type { WorkProgress } from '../../contract/work.ts';
import { createWorks } from './work.ts';

const workId = '01981f1c-0000-7000-8000-000000000001';

describe('work of the shell', () => {
  it('tells each step, and of one step only some', async () => {
    const told: WorkProgress[] = [];
    const works = createWorks((progress) => told.push(progress));
    const value = await works.run(workId, async (work) => {
      for (let done = 0; done < 1000; done++) work.tell('Loading', done, null);
      work.tell('Writing', 1, 2);
      return 'done';
    });
    expect(value).toBe('done');
    expect(told[0]).toEqual({ workId, step: 'Loading', done: 0, total: null });
    expect(told.at(-1)).toEqual({ workId, step: 'Writing', done: 1, total: 2 });
    expect(told.length).toBeLessThan(100);
  });

  it('ends when it is cancelled, though what it waits for never comes', async () => {
    const works = createWorks(() => {});
    let signal: AbortSignal | undefined;
    const running = works.run(workId, (work) => {
      signal = work.signal;
      return new Promise(() => {});
    });
    works.cancel('01981f1c-0000-7000-8000-000000000002');
    expect(signal?.aborted).toBe(false);
    works.cancel(workId);
    await expect(running).rejects.toBeInstanceOf(Refusal);
    expect(signal?.aborted).toBe(true);
  });

  it('without a name can’t be cancelled', async () => {
    const works = createWorks(() => {});
    const running = works.run(undefined, async (work) => work.signal.aborted);
    works.cancelAll();
    expect(await running).toBe(false);
  });
});
