import { assertNever } from '../../../domain/assert-never.ts';
import type { PermittedEdit } from '../../../domain/claims/quotes/compare.ts';
import type { ItemKind, QuotationFinding, QuoteMark, SlipReason } from '../../../contract/findings.ts';

/** What is said of a quotation in the window. */
export const markWords: Record<QuoteMark, string> = {
  exact: 'Word for word',
  permitted: 'As an editor may',
  altered: 'Altered',
  stitched: 'Stitched together',
  'not-found': 'Not found',
  translated: 'Translated',
  scare: 'Scare quotes',
  title: 'Title of a work',
  dismissed: 'Waved through',
};

export const editWords: Record<PermittedEdit, string> = {
  insert: 'words in square brackets',
  ellipsis: 'words left out at an ellipsis',
  capital: 'a capital at the edge',
  stop: 'a full stop or comma at the edge',
  typography: 'the style of marks',
};

export const itemWords: Record<ItemKind, string> = {
  quotation: 'Quotation',
  attribution: 'Attribution',
  money: 'Money',
  percentage: 'Share',
  date: 'Date',
  weekday: 'Weekday',
  number: 'Number',
  name: 'Name',
  organisation: 'Organisation',
  place: 'Place',
  comparison: 'Comparison',
  superlative: 'First or most',
};

/** One sentence on how a quotation stands to its sources. */
export function comparisonSentence({ mark, comparison }: Pick<QuotationFinding, 'mark' | 'comparison'>, captures: number): string {
  if (mark === 'translated') return 'You linked it as a translation of its source.';
  switch (comparison.kind) {
    case 'exact':
      return 'These are the words of the source.';
    case 'permitted':
      return `Changed only as an editor may: ${comparison.edits.map((edit) => editWords[edit]).join(', ')}.`;
    case 'altered':
      return 'The source says it otherwise.';
    case 'stitched':
      return 'Pieces that stand apart in the source were run together without an ellipsis.';
    case 'not-found':
      if (captures === 0) return 'The story has no sources yet to compare it with. Cite one, or give a source the slug of the story as a tag.';
      return comparison.otherLanguage
        ? 'No source of the story has these words. One is in another language: select the original there and link it as translated.'
        : 'No source of the story has these words.';
    default:
      return assertNever(comparison);
  }
}

/** Why something is pointed out as a slip. */
export function slipSentence(reason: SlipReason, locale: string): string {
  switch (reason.kind) {
    case 'weekday': {
      const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
      // 1 January 2023 was a Sunday.
      const day = format.format(Date.UTC(2023, 0, 1 + reason.is));
      return `In ${reason.year} this date is a ${day}${reason.assumed ? '; the year was taken from the dateline' : ''}.`;
    }
    case 'no-such-date':
      return 'The calendar has no such date.';
    case 'shares':
      return `The shares come to ${reason.sum.toLocaleString()} %.`;
    case 'multiple':
      return `From ${reason.from.toLocaleString()} to ${reason.to.toLocaleString()} is ${reason.times.toLocaleString()} times, not “${reason.word}”.`;
    case 'change':
      return `From ${reason.from.toLocaleString()} to ${reason.to.toLocaleString()} is a change of ${reason.is.toLocaleString()} %, not ${reason.percent.toLocaleString()} %.`;
    case 'age':
      return `Whoever was born in ${reason.born} was ${reason.year - reason.born - 1} or ${reason.year - reason.born} in ${reason.year}, not ${reason.age}.`;
    case 'spelling':
      return `Elsewhere in the copy it is spelt “${reason.usual}”.`;
    default:
      return assertNever(reason);
  }
}
