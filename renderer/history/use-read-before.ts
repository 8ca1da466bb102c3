import { useEffect, useEffectEvent, useState } from 'react';
import type { Settings } from '../../contract/settings.ts';
import { subscribe } from '../bridge.ts';
import type { SettingsChange } from '../settings.ts';

/** Of more stories than this nobody asks what changed since. */
const mostRemembered = 200;

/** When the open story was read before this time, in UTC milliseconds; null where it never was. Notes when it is left. */
export function useReadBefore(storyId: string | null, settings: Settings, changeSettings: SettingsChange): number | null {
  const before = (id: string | null): number | null => (id === null ? null : (settings.readAt[id] ?? null));
  const [read, setRead] = useState({ storyId, at: before(storyId) });
  if (read.storyId !== storyId) setRead({ storyId, at: before(storyId) });
  const leave = useEffectEvent((id: string) => {
    const others = Object.entries(settings.readAt).filter(([other]) => other !== id);
    const latest = others.toSorted(([, a], [, b]) => b - a).slice(0, mostRemembered - 1);
    changeSettings({ readAt: { ...Object.fromEntries(latest), [id]: Date.now() } });
  });
  useEffect(() => {
    if (storyId === null) return;
    const unsubscribe = subscribe((event) => {
      if (event.name === 'window.closing') leave(storyId);
    });
    return () => {
      unsubscribe();
      leave(storyId);
    };
  }, [storyId]);
  return read.at;
}
