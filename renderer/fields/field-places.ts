import type { StoryField } from '../../domain/story/fields.ts';

/** What the fields of a story are called where they stand over the copy. The language and the date are chosen, not written. */
export const fieldLabels: Partial<Record<StoryField, string>> = {
  slug: 'Slug',
  kicker: 'Kicker',
  headline: 'Headline',
  standfirst: 'Standfirst',
  bylines: 'Byline',
  datelinePlace: 'Dateline: place',
  section: 'Section',
  tags: 'Tag',
};

const boxes = '[data-pane="copy"] :is(input, textarea)';

/** Puts the caret into a field of the open story. */
export function revealField(field: StoryField): void {
  const label = fieldLabels[field];
  if (label === undefined) return;
  const element = document.querySelector<HTMLElement>(`${boxes}[aria-label^="${CSS.escape(label)}"]`);
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}

/** The field of the open story that is written in; null where none is. */
export function fieldInFocus(): StoryField | null {
  const label = document.activeElement?.matches(boxes) === true ? document.activeElement.getAttribute('aria-label') : null;
  const found = Object.entries(fieldLabels).find(([, name]) => label?.startsWith(name) === true);
  return found === undefined ? null : (found[0] as StoryField);
}
