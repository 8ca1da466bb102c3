import { failed, type Result } from '../../contract/result.ts';
import { execute } from '../../main/desk/execute.ts';
import type { Desk } from '../../main/desk/desk.ts';
import type { BodyPort } from '../../renderer/editor/index.ts';
import type { Random } from './random.ts';

const lost = failed({ kind: 'internal', happened: 'The window lost touch with the desk.', kept: '', next: '' });

/**
 * The commands of a real archive as the editor calls them, over a bridge that fails now and then: before the archive
 * was reached, or after it had done what it was asked, with the answer lost.
 */
export function archivePort(desk: Desk, random: Random, faults: number): BodyPort {
  const cross = async <Value>(run: () => Result<Value>): Promise<Result<Value>> => {
    if (random.chance(faults)) {
      if (random.chance(0.5)) run();
      return Promise.resolve(lost);
    }
    return Promise.resolve(run());
  };
  return {
    open: async (input) => cross(() => execute(desk, 'body.open', input)),
    append: async (input) => cross(() => execute(desk, 'body.append', input)),
    checkpoint: async (input) => cross(() => execute(desk, 'body.checkpoint', input)),
  };
}
