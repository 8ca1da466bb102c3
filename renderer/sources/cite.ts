import { errorText } from '../../contract/errors.ts';
import type { Citation, FrameSelection } from '../../contract/views.ts';
import { send } from '../bridge.ts';
import { showToast } from '../ui/toasts.tsx';
import type { SourceHandle } from './opened.ts';

/** Makes a citation of what is selected in the opened source, or makes it a part of one; tells why where there is none to make. */
export async function citeSelection(
  storyId: string,
  source: SourceHandle | null,
  joinTo?: string,
): Promise<Citation | null> {
  const selection = await selectionFor('cite', source);
  if (!selection) return null;
  const { captureId, passage, locator } = selection;
  const result = await send('citations.create', { storyId, captureId, passage, locator, ...(joinTo !== undefined && { joinTo }) });
  if (result.ok) return result.value;
  showToast({ tone: 'refused', words: errorText(result.error) });
  return null;
}

/** What is selected in the opened source; says so where nothing is. */
export async function selectionFor(
  purpose: 'cite' | 'annotate' | 'copy',
  source: Pick<SourceHandle, 'selection'> | null,
): Promise<FrameSelection | null> {
  const selection = await selectionOf(source);
  if (selection === null) showToast({ tone: 'refused', words: `Select the words to ${purpose} in the source first.` });
  return selection;
}

async function selectionOf(source: Pick<SourceHandle, 'selection'> | null): Promise<FrameSelection | null> {
  try {
    return (await source?.selection()) ?? null;
  } catch {
    // A page that cannot be asked has nothing selected that could be used.
    return null;
  }
}
