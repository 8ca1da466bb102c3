import type { StoryField, StoryFields } from '../../domain/story/fields.ts';
import { placeholdersInFields } from '../../domain/story/placeholders.ts';
import { revealField } from '../fields/field-places.ts';
import type { EditorHandle, FoundStretch } from '../editor/index.ts';
import { showToast } from '../ui/toasts.tsx';

export type PlaceholderStop = { kind: 'field'; field: StoryField } | { kind: 'copy'; stretch: FoundStretch };

/** Everything in a story that is still to come: its fields first, as they stand over the copy. */
export function placeholderStops(fields: StoryFields, inCopy: readonly FoundStretch[]): PlaceholderStop[] {
  const fieldsWith = new Set(placeholdersInFields(fields).map(({ field }) => field));
  return [...[...fieldsWith].map((field): PlaceholderStop => ({ kind: 'field', field })), ...inCopy.map((stretch): PlaceholderStop => ({ kind: 'copy', stretch }))];
}

/** How many placeholders there are, as the gate counts them. */
export function countPlaceholders(fields: StoryFields, inCopy: readonly FoundStretch[]): number {
  return placeholdersInFields(fields).length + inCopy.length;
}

/**
 * Goes on to the next placeholder behind the caret, from the last to the first: words of the copy are selected, so that what is
 * typed takes their place. @param before where the step before led to, or null. @returns where this one leads to
 */
export function goToNextPlaceholder(fields: StoryFields, editor: EditorHandle, before: PlaceholderStop | null): PlaceholderStop | null {
  const stops = placeholderStops(fields, editor.placeholders.get());
  const begin = stopBehind(stops, editor, before);
  for (let step = 0; step < stops.length; step++) {
    const stop = stops[(begin + step) % stops.length]!;
    if (stop.kind === 'field') {
      revealField(stop.field);
      return stop;
    }
    if (editor.select(stop.stretch)) return stop;
  }
  showToast({ tone: 'done', words: 'Nothing is left to come: there is no TK in the story.' });
  return null;
}

function stopBehind(stops: readonly PlaceholderStop[], editor: EditorHandle, before: PlaceholderStop | null): number {
  if (before?.kind === 'field') return 1 + stops.findIndex((stop) => stop.kind === 'field' && stop.field === before.field);
  const caret = before === null ? null : editor.caretPlace();
  if (caret === null) return 0;
  const graf = editor.ranges.grafOf(caret.blockId);
  const behind = stops.findIndex((stop) => {
    if (stop.kind === 'field') return false;
    const { blockId, start } = stop.stretch;
    return blockId === caret.blockId ? start >= caret.offset : editor.ranges.grafOf(blockId) > graf;
  });
  return Math.max(0, behind);
}
