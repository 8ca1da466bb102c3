import { useCallback, useLayoutEffect, useRef } from 'react';

/** A callback that stays the same function while it does what the latest render says; for children that key on it. */
export function useStable<Arguments extends unknown[], Answer>(
  callback: (...args: Arguments) => Answer,
): (...args: Arguments) => Answer {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Arguments) => latest.current(...args), []);
}
