/** Sizes that the window can be shown at, 1 being the system's own. */
const steps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5] as const;

/** The next size up or down, or the actual size. */
export function zoomed(zoom: number, step: 1 | -1 | 'reset'): number {
  if (step === 'reset') return 1;
  const next = step === 1 ? steps.find((size) => size > zoom) : steps.findLast((size) => size < zoom);
  return next ?? zoom;
}
