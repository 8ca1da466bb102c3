import { errorText } from '../../contract/errors.ts';
import { annotationsWords, libraryWords } from '../../contract/imported-words.ts';
import type { SourceExportFormat } from '../../domain/citing/library/formats.ts';
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

/** Asks for a file of Web Annotations and marks what it marks; tells how many. */
export async function importAnnotations(): Promise<void> {
  const result = await send('annotations.choose', {});
  if (!result.ok) {
    showToast({ tone: 'refused', words: errorText(result.error), stays: true });
    return;
  }
  if (result.value.kind === 'cancelled') return;
  const { imported } = result.value;
  showToast({ tone: 'done', words: `Annotations imported: ${annotationsWords(imported)}.`, detail: imported.notices.join(' '), stays: true });
}

/** Asks where to, and writes sources, or what is marked in them. @param sourceIds null for the whole library */
export async function exportLibrary(format: SourceExportFormat, sourceIds: readonly string[] | null): Promise<void> {
  const result = await send('library.export', { format, ...(sourceIds !== null && { sourceIds: [...sourceIds] }) });
  if (!result.ok) {
    showToast({ tone: 'refused', words: errorText(result.error), stays: true });
    return;
  }
  if (result.value.kind === 'cancelled') return;
  showToast({ tone: 'done', words: `Exported ${whatOf(format, sourceIds)} to ${result.value.path}`, detail: result.value.notices.join(' '), stays: true });
}

function whatOf(format: SourceExportFormat, sourceIds: readonly string[] | null): string {
  if (format === 'webannotation') return sourceIds === null ? 'the annotations' : 'the annotations of what was chosen';
  return sourceIds === null ? 'the library' : 'what was chosen';
}
