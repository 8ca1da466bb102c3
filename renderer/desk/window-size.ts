import { useEffect, useState } from 'react';

/** Below this width, in pixels of the window at its actual size, the sources lie over the copy. */
const narrowBelow = 1100;

export type WindowSize = {
  width: number;
  isNarrow: boolean;
  /** Pixels of one rem. */
  rem: number;
};

/** The window's size, which counts as smaller the larger its contents are shown. */
export function useWindowSize(zoom: number): WindowSize {
  const [width, setWidth] = useState(window.innerWidth);
  const [systemRem] = useState(() => parseFloat(getComputedStyle(document.documentElement).fontSize) / zoom);
  useEffect(() => {
    const measure = () => setWidth(window.innerWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return { width, isNarrow: width / zoom < narrowBelow, rem: systemRem * zoom };
}
