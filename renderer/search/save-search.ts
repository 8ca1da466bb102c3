import { errorText } from '../../contract/errors.ts';
import { send } from '../bridge.ts';
import { showToast } from '../ui/toasts.tsx';

/** Keeps a query under its own words. */
export async function saveSearch(text: string): Promise<void> {
  const query = text.trim();
  const name = query.slice(0, 200);
  const result = await send('search.save', { name, query, pinned: false });
  if (!result.ok) return showToast({ tone: 'refused', words: errorText(result.error) });
  const { id } = result.value;
  showToast({
    tone: 'done',
    words: `Saved the search “${name}”.`,
    action: { label: 'Undo', perform: () => void send('search.remove', { searchId: id }) },
  });
}
