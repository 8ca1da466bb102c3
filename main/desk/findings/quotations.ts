import type { Comparison, QuotationFinding, QuoteMark } from '../../../contract/findings.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import { compareQuotation, type QuotedPassage } from '../../../domain/claims/quotes/compare.ts';
import { findQuotations, type Quotation } from '../../../domain/claims/quotes/quotations.ts';
import type { Archive } from '../../archive/archive.ts';
import { quotedPlace, readyCapture, type StoryCapture } from './captures.ts';
import type { FoundGraf } from './copy.ts';
import { Remembered } from './remembered.ts';
import type { readDismissed } from './store.ts';

export type ComparedQuotation = Omit<QuotationFinding, 'covered'>;

/** A quotation is compared once with the same captures, however often its copy is looked at. */
const compared = new WeakMap<Archive, Remembered<Comparison>>();
const mostCompared = 4000;

type With = { captures: readonly StoryCapture[]; language: string; isDismissed: ReturnType<typeof readDismissed> };

/** The quotations of a copy, each with what it stands by. What is quoted inside another is compared with it. */
export function outermostQuotations(grafs: readonly FoundGraf[]): Quotation[] {
  return findQuotations(grafs).filter(({ depth }) => depth === 0);
}

export function compareOne(archive: Archive, quotation: Quotation, { captures, language, isDismissed }: With): ComparedQuotation {
  const { words, stretches } = quotation;
  const comparison = compareWords(archive, words, captures, language);
  return { stretches, words, mark: markOf(quotation, comparison, isDismissed), comparison, places: placesOf(archive, comparison) };
}

export function compareWords(archive: Archive, words: string, captures: readonly StoryCapture[], language: string): Comparison {
  let known = compared.get(archive);
  if (known === undefined) compared.set(archive, (known = new Remembered(mostCompared)));
  const ids = captures.map(({ captureId }) => captureId);
  return known.get(`${language} ${ids.join()} ${words}`, () => compareQuotation(words, ids.map((id) => readyCapture(archive, id).words), language));
}

function markOf({ words, kind }: Quotation, comparison: Comparison, isDismissed: With['isDismissed']): QuoteMark {
  if (comparison.kind === 'exact' || comparison.kind === 'permitted') return comparison.kind;
  if (isDismissed('translated', words)) return 'translated';
  if (isDismissed('quotation', words)) return 'dismissed';
  return kind === 'speech' ? comparison.kind : kind;
}

export function placesOf(archive: Archive, comparison: Comparison): QuotationFinding['places'] {
  return passagesOf(comparison).flatMap((passage) => quotedPlace(archive, passage.sourceId, passage) ?? []);
}

function passagesOf(comparison: Comparison): readonly QuotedPassage[] {
  switch (comparison.kind) {
    case 'exact':
    case 'permitted':
    case 'altered':
      return [comparison.passage];
    case 'stitched':
      return comparison.passages;
    case 'not-found':
      return [];
    default:
      return assertNever(comparison);
  }
}
