import { createArchive } from '../archive/create.ts';
import { refusalFrom } from '../archive/refusals.ts';
import type { Message, ThreadTask } from './protocol.ts';

type Making = Exclude<ThreadTask, { kind: 'serve' }>;

/** Makes an archive and says so; refuses where there is already a file. */
export async function makeArchive(task: Making, post: (message: Message) => void): Promise<void> {
  try {
    if (task.kind === 'create') createArchive(task.path);
    else (await import('./sample/create.ts')).createSample(task.path);
    post({ kind: 'made' });
  } catch (error) {
    const refusal = refusalFrom(error);
    if (refusal === undefined) throw error;
    post({ kind: 'refused', error: refusal.error });
  }
}
