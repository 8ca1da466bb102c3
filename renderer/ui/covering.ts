import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/**
 * A native view lies above everything that a page paints. Whatever is shown over the page says so here,
 * and the place of a native view asks whether something lies over it.
 */
const covers = new Set<Element>();
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

/** While mounted, the element (or its nearest ancestor of this selector) counts as lying over the page. */
export function useCovering(ref: RefObject<Element | null>, closest?: string): void {
  useEffect(() => {
    const element = closest === undefined ? ref.current : ref.current?.closest(closest);
    if (!element) return;
    covers.add(element);
    changed();
    return () => {
      covers.delete(element);
      changed();
    };
  }, [ref, closest]);
}

/** Whether something that lies over the page touches this place. */
export function useCovered(place: RefObject<Element | null>): boolean {
  const [covered, setCovered] = useState(false);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      // A popover finds its place after it is mounted.
      frame = requestAnimationFrame(() => setCovered(place.current !== null && isCovered(place.current)));
    };
    listeners.add(look);
    look();
    return () => {
      listeners.delete(look);
      cancelAnimationFrame(frame);
    };
  }, [place]);
  return covered;
}

function isCovered(place: Element): boolean {
  const here = place.getBoundingClientRect();
  return [...covers].some((cover) => {
    const over = cover.getBoundingClientRect();
    return over.left < here.right && over.right > here.left && over.top < here.bottom && over.bottom > here.top;
  });
}
