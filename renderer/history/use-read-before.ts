import { useEffect, useState } from 'react';
import { send, subscribe } from '../bridge.ts';

/**
 * When whoever sits here read the open story before this time, in UTC milliseconds; null where they never did, or that is not
 * known yet. Notes when it is left, where that can be noted.
 */
export function useReadBefore(storyId: string | null, canWrite: boolean): number | null {
  const [read, setRead] = useState<{ storyId: string; at: number | null } | null>(null);
  useEffect(() => {
    if (storyId === null) return;
    let isOpen = true;
    const ask = async () => {
      const result = await send('stories.lastRead', { storyId });
      if (isOpen && result.ok) setRead({ storyId, at: result.value });
    };
    void ask();
    const leave = () => {
      if (canWrite) void send('stories.leave', { storyId });
    };
    const unsubscribe = subscribe((event) => {
      if (event.name === 'window.closing') leave();
    });
    return () => {
      isOpen = false;
      unsubscribe();
      leave();
    };
  }, [storyId, canWrite]);
  return read?.storyId === storyId ? read.at : null;
}
