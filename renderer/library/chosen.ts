import { useMemo, useState } from 'react';
import { errorText } from '../../contract/errors.ts';
import { send } from '../bridge.ts';
import type { Choosing } from '../ui/rows.tsx';
import { showToast } from '../ui/toasts.tsx';
import type { SourceQuestion } from './use-source-rows.ts';

export type Chosen = { keys: ReadonlySet<string>; choosing: Choosing; clear: () => void };

/** Which sources of a list are chosen for an act on all of them; they stay so while the list is narrowed. */
export function useChosen(question: SourceQuestion, total: number): Chosen {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const { query, sort, reversed } = question;
  return useMemo(() => {
    // Rows out of sight have ids that only the archive knows.
    const choose = async (from: number, to: number) => {
      const [offset, end] = [Math.min(from, to), Math.max(from, to)];
      const result = await send('sources.ids', { query, sort, reversed, offset, limit: end - offset + 1 });
      if (result.ok) setKeys(new Set(result.value.split(' ').filter(Boolean)));
      else showToast({ tone: 'refused', words: errorText(result.error) });
    };
    return {
      keys,
      clear: () => setKeys(new Set()),
      choosing: {
        isChosen: (key) => keys.has(key),
        toggle: (key) => setKeys((before) => (before.has(key) ? new Set([...before].filter((one) => one !== key)) : new Set([...before, key]))),
        extend: (from, to) => void choose(from, to),
        all: () => void choose(0, total - 1),
      },
    };
  }, [keys, query, sort, reversed, total]);
}
