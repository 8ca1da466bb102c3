import { errorText } from '../../contract/errors.ts';
import type { Result } from '../../contract/result.ts';
import { send } from '../bridge.ts';
import { showToast } from '../ui/toasts.tsx';

/** What opens archives. The window learns of the outcome by `archive.changed`, so only refusals are told here. */
export const archiveActions = {
  create: () => void send('archive.create', {}).then(tellRefusal),
  choose: () => void send('archive.choose', {}).then(tellRefusal),
  openSample: () => void send('archive.openSample', {}).then(tellRefusal),
  openRecent: (path: string) => void send('archive.openRecent', { path }).then(tellRefusal),
};

function tellRefusal(result: Result<unknown>): void {
  if (!result.ok && result.error.kind !== 'cancelled')
    showToast({ tone: 'refused', words: errorText(result.error), stays: true });
}
