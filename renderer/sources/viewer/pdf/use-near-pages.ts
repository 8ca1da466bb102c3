import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** The pages that are seen or nearly so, by their `data-page`; looked for anew when their number changes. */
export function useNearPages(place: RefObject<HTMLElement | null>, pageCount: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    const root = place.current;
    if (root === null || pageCount === 0) return;
    const watch = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const number = Number((target as HTMLElement).dataset['page']);
            if (isIntersecting) next.add(number);
            else next.delete(number);
          }
          return next;
        }),
      { root, rootMargin: '75% 0px' },
    );
    for (const page of root.querySelectorAll('[data-page]')) watch.observe(page);
    return () => watch.disconnect();
  }, [place, pageCount]);
  return near;
}
