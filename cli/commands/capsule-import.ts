import type { CapsuleImport } from '../../contract/record.ts';
import { printMessage, type Io } from '../io.ts';

/** No source of this desk has that ending. */
export const isCapsule = (path: string): boolean => /\.zip$/i.test(path);

/** Says what a capsule brought, and of which claims two people said different things. */
export function tellCapsule(io: Io, { storyId, added, conflicts, unknown, isSealed }: CapsuleImport, quiet: boolean): void {
  for (const { words, ours, theirs } of conflicts)
    printMessage(io, `“${words}”: here ${ours.verdict} by ${ours.by}, in the capsule ${theirs.verdict} by ${theirs.by}; nothing was taken.`);
  for (const words of unknown) printMessage(io, `“${words}”: this archive has no such claim.`);
  if (!isSealed) printMessage(io, 'No log vouches for this capsule.');
  if (!quiet) io.out(`${storyId}  capsule       verdicts for ${added.length} claims, ${conflicts.length} conflicts\n`);
}
