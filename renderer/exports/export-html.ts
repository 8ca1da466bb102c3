import { errorText } from '../../contract/errors.ts';
import type { Result } from '../../contract/result.ts';
import type { ExportOutcome } from '../../contract/views.ts';
import { send } from '../bridge.ts';
import { showToast } from '../ui/toasts.tsx';

/** Exports a story as one page and tells where it was written, or why it was not. */
export async function exportHtml(storyId: string): Promise<void> {
  tellWritten(await send('export.html', { storyId }));
}

/** Tells where something was written, or why it was not. */
export function tellWritten(result: Result<ExportOutcome>): void {
  if (!result.ok) {
    if (result.error.kind !== 'cancelled')
      showToast({ tone: 'refused', words: errorText(result.error), stays: true });
    return;
  }
  const outcome = result.value;
  if (outcome.kind === 'cancelled') return;
  showToast({
    tone: 'done',
    words: `Exported ${sizeText(outcome.bytes)} to ${outcome.path}`,
    detail: outcome.notices.join(' '),
    action: { label: 'Show in folder', perform: () => void showInFolder() },
    stays: true,
  });
}

export async function showInFolder(): Promise<void> {
  const result = await send('app.revealExport', {});
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
}

export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString()} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
