import { errorText } from '../../contract/errors.ts';
import type { CapsuleImport, ReportFormat } from '../../contract/record.ts';
import { send } from '../bridge.ts';
import { tellWritten } from '../exports/export-html.ts';
import { showToast } from '../ui/toasts.tsx';
import type { Conflicts } from './conflicts.tsx';

export async function exportReport(storyId: string, format: ReportFormat): Promise<void> {
  tellWritten(await send('report.export', { storyId, format }));
}

export async function exportCapsule(storyId: string): Promise<void> {
  tellWritten(await send('capsule.export', { storyId }));
}

/** Takes verdicts from a capsule, and leads to the claims of which two people said different things. */
export async function takeCapsule(onConflicts: (conflicts: Conflicts) => void): Promise<void> {
  const result = await send('capsule.choose', {});
  if (!result.ok) {
    showToast({ tone: 'refused', words: errorText(result.error), stays: true });
    return;
  }
  if (result.value.kind === 'cancelled') return;
  const { imported } = result.value;
  const { conflicts } = imported;
  showToast({
    tone: 'done',
    words: importWords(imported),
    ...(conflicts.length > 0 && { action: { label: 'Compare', perform: () => onConflicts(conflicts) } }),
    stays: true,
  });
}

function importWords({ added, conflicts, unknown, isSealed }: CapsuleImport): string {
  const parts = [
    added.length === 0 ? 'The capsule brought no verdict that was not here.' : `The capsule brought verdicts for ${counted(added.length)}.`,
    ...(conflicts.length === 0 ? [] : [`Of ${counted(conflicts.length)} something else was said here meanwhile; nothing was taken.`]),
    ...(unknown.length === 0 ? [] : [`${counted(unknown.length)} of it ${unknown.length === 1 ? 'is' : 'are'} not in this archive.`]),
    ...(isSealed ? [] : ['No log vouches for it.']),
  ];
  return parts.join(' ');
}

const counted = (count: number): string => (count === 1 ? '1 claim' : `${count} claims`);
