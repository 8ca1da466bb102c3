import { errorText } from '../../contract/errors.ts';
import { send } from '../bridge.ts';
import { showToast } from '../ui/toasts.tsx';

/** Puts a story on the clipboard: editors take it with its marks and notes, plain fields as text. */
export async function copyStory(storyId: string): Promise<void> {
  const result = await send('exports.copy', { storyId });
  if (result.ok) showToast({ tone: 'done', words: 'Copied the story, with its marks and as plain text.' });
  else showToast({ tone: 'refused', words: errorText(result.error) });
}
