import { errorText } from '../../contract/errors.ts';
import type { Citation, FrameSelection } from '../../contract/views.ts';
import { send } from '../bridge.ts';
import { showToast } from '../ui/toasts.tsx';
import type { SelectionReader } from './opened.ts';

/** Makes a citation of what is selected in the opened source; tells why where there is none to make. */
export async function citeSelection(storyId: string, read: SelectionReader | null): Promise<Citation | null> {
  const selection = await selectionFrom(read);
  if (!selection) {
    showToast({ tone: 'refused', words: 'Select the words to cite in the source first.' });
    return null;
  }
  const { captureId, passage, locator } = selection;
  const result = await send('citations.create', { storyId, captureId, passage, locator });
  if (result.ok) return result.value;
  showToast({ tone: 'refused', words: errorText(result.error) });
  return null;
}

async function selectionFrom(read: SelectionReader | null): Promise<FrameSelection | null> {
  try {
    return (await read?.()) ?? null;
  } catch {
    // A page that cannot be asked has nothing selected that could be cited.
    return null;
  }
}
