import { startTransition, useEffect, useState } from 'react';

/**
 * False until the view has been on the screen for a frame. What the person does not come for is drawn then, in pieces that a key
 * pressed meanwhile goes before.
 */
export function useAfterFirstFrame(): boolean {
  const [isAfter, setIsAfter] = useState(false);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setIsAfter(true)));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return isAfter;
}
