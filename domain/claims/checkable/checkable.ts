import { findAttributions } from '../attribution/patterns.ts';
import { writtenDates } from './dates.ts';
import { withoutOverlaps, type CheckableItem, type LanguageFinder } from './item.ts';
import { findTitledNames } from './names.ts';
import { findQuantities } from './quantities.ts';

/**
 * What a text states that somebody could check, but for quotations, which may run over several texts.
 * @param language BCP 47 of the text.
 * @param findMore what finds names, places and comparisons in that language, where there is such a thing.
 */
export function checkableItems(text: string, language: string, findMore?: LanguageFinder): CheckableItem[] {
  return withoutOverlaps([
    ...findAttributions(text, language).map(({ start, end }): CheckableItem => ({ kind: 'attribution', start, end })),
    ...findQuantities(text, language),
    ...writtenDates(text, language).map(({ start, end, day, month, year, weekday }): CheckableItem => {
      const isWeekday = weekday !== null && day === null && month === null && year === null;
      return { kind: isWeekday ? 'weekday' : 'date', start, end };
    }),
    ...findTitledNames(text, language),
    ...(findMore?.(text) ?? []),
  ]);
}
