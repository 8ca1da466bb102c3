import { useCallback, useState } from 'react';
import { errorText } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import { send } from './bridge.ts';
import { showToast } from './ui/toasts.tsx';

export type SettingsChange = (change: Partial<Settings>) => void;

/** What the window remembers: changed here at once, and kept by the main process. */
export function useSettings(initial: Settings): [Settings, SettingsChange] {
  const [settings, setSettings] = useState(initial);
  const change = useCallback((part: Partial<Settings>) => {
    setSettings((before) => ({ ...before, ...part }));
    void keep(part);
  }, []);
  return [settings, change];
}

async function keep(part: Partial<Settings>): Promise<void> {
  const result = await send('settings.set', part);
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
}
