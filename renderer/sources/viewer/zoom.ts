import type { SourceTab } from '../opened.ts';

/** Sizes at which a source can be shown, 1 being its own. */
const steps = [0.25, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4, 5] as const;

export type ZoomAct = 'larger' | 'smaller' | 'actual-size';

export function zoomedBy(zoom: number, act: ZoomAct): number {
  switch (act) {
    case 'actual-size':
      return 1;
    case 'larger':
      return steps.find((size) => size > zoom) ?? zoom;
    case 'smaller':
      return steps.findLast((size) => size < zoom) ?? zoom;
  }
}

export function canBeZoomed(tab: SourceTab): boolean {
  return tab !== 'about';
}

export function canBeSearched(tab: SourceTab): boolean {
  return tab !== 'about' && tab !== 'image';
}
