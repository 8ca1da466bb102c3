import { errorText } from '../../contract/errors.ts';
import { libraryWords } from '../../contract/imported-words.ts';
import type { LibraryFormat } from '../../domain/citing/library/formats.ts';
import { send } from '../bridge.ts';
import { showToast } from '../ui/toasts.tsx';

/** Asks for a library and takes its sources; tells how many are new. */
export async function importLibrary(): Promise<void> {
  const result = await send('library.choose', {});
  if (!result.ok) {
    showToast({ tone: 'refused', words: errorText(result.error), stays: true });
    return;
  }
  if (result.value.kind === 'cancelled') return;
  const { imported } = result.value;
  showToast({ tone: 'done', words: `Library imported: ${libraryWords(imported)}.`, detail: imported.notices.join(' '), stays: true });
}

export async function exportLibrary(format: LibraryFormat): Promise<void> {
  const result = await send('library.export', { format });
  if (!result.ok) {
    showToast({ tone: 'refused', words: errorText(result.error), stays: true });
    return;
  }
  if (result.value.kind === 'cancelled') return;
  showToast({ tone: 'done', words: `Exported the library to ${result.value.path}`, detail: result.value.notices.join(' '), stays: true });
}
