import { useEffect, useState } from 'react';

export type WindowSize = {
  /** In pixels that grow with the size of its contents: half as wide where everything is twice as large. */
  width: number;
  /** Pixels of one rem. */
  rem: number;
};

/** The window's size, which counts as smaller the larger its contents are shown. */
export function useWindowSize(zoom: number): WindowSize {
  const [width, setWidth] = useState(window.innerWidth);
  const [systemRem] = useState(readSystemRem);
  useEffect(() => {
    const measure = () => setWidth(window.innerWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return { width: width / zoom, rem: systemRem * zoom };
}

/** Pixels of one rem at the system's own size. */
function readSystemRem(): number {
  const root = getComputedStyle(document.documentElement);
  return parseFloat(root.fontSize) / (Number(root.getPropertyValue('--zoom')) || 1);
}
