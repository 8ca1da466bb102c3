import type { Result } from './result.ts';
import type { Settings } from './settings.ts';
import type { ArchiveState } from './views.ts';

/** All that a window shows first, so that it need not ask for one thing after another. */
export type FirstAnswers = {
  settings: Settings;
  archive: ArchiveState;
  /** What its views ask first, each with the answer to it; empty while the archive is not open. */
  answers: { name: string; input: unknown; answer: Result<unknown> }[];
};
