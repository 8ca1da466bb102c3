import type { StoryField } from '../../domain/story/fields.ts';

/** What the fields of a story are called where they stand over the copy. */
const labels: Partial<Record<StoryField, string>> = {
  slug: 'Slug',
  kicker: 'Kicker',
  headline: 'Headline',
  standfirst: 'Standfirst',
  bylines: 'Byline',
  datelinePlace: 'Dateline: place',
  section: 'Section',
  tags: 'Tag',
};

/** Puts the caret into a field of the open story. */
export function revealField(field: StoryField): void {
  const label = labels[field];
  if (label === undefined) return;
  const element = document.querySelector<HTMLElement>(`[data-pane="copy"] :is(input, textarea)[aria-label^="${CSS.escape(label)}"]`);
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}
