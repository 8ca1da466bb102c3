/** Room between what a field is about and the field, and between the field and the window's edge, in CSS pixels. */
const gap = 8;

/** Moves a popover under a place of the window, or over it where there is no room. */
export function placeUnder(popover: HTMLElement, place: DOMRect): void {
  const { width, height } = popover.getBoundingClientRect();
  const left = Math.min(Math.max(gap, place.left), window.innerWidth - width - gap);
  const below = place.bottom + gap;
  const top = below + height > window.innerHeight ? place.top - gap - height : below;
  popover.style.translate = `${Math.round(left)}px ${Math.round(Math.max(gap, top))}px`;
}
