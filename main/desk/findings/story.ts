import type { ItemFinding, QuotationFinding, SlipFinding, StoryFindings } from '../../../contract/findings.ts';
import { checkableItems } from '../../../domain/claims/checkable/checkable.ts';
import { coveredBy } from '../../../domain/claims/checkable/coverage.ts';
import type { CheckableItem, LanguageFinder } from '../../../domain/claims/checkable/item.ts';
import { findInText, findSlips, type SlipContext, type SlipInText } from '../../../domain/claims/slips/slips.ts';
import type { StoryFields } from '../../../domain/story/fields.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { readStoryCaptures } from './captures.ts';
import { readGrafs, type FoundGraf } from './copy.ts';
import { compareOne, outermostQuotations } from './quotations.ts';
import { Remembered } from './remembered.ts';
import { readClaimStretches, readDismissed } from './store.ts';

/** What was found in each text, whatever story it stands in. */
const itemsOfText = new Remembered<readonly CheckableItem[]>(20_000);
const slipsOfText = new Remembered<readonly SlipInText[]>(20_000);

export const findInStory: Handler<'findings.ofStory'> = async (desk, { storyId }) => {
  const findings = await storyFindings(desk, storyId);
  return { seq: findings.seq, findings: JSON.stringify(findings) };
};

/**
 * Looks through the copy of a story: what it quotes, what in it could be checked and what claims cover of that. Only texts that
 * it has not seen take long; between them others of the reader's commands run.
 */
export async function storyFindings(desk: Desk, storyId: string): Promise<StoryFindings> {
  const { archive } = desk;
  const read = archive.snapshot(() => ({
    ...readGrafs(desk, storyId),
    captures: readStoryCaptures(archive, storyId),
    claims: readClaimStretches(archive, storyId),
    isDismissed: readDismissed(archive, storyId),
  }));
  const { seq, fields, grafs, captures, isDismissed } = read;
  const { language } = fields;
  const isCovered = coveredBy(read.claims);
  const quotations: QuotationFinding[] = [];
  for (const quotation of outermostQuotations(grafs)) {
    const one = compareOne(archive, quotation, { captures, language, isDismissed });
    quotations.push({ ...one, covered: isCovered(one.stretches) });
    await others();
  }
  const items = [...quotations.filter(isChecked).map(asItem), ...(await looseItems(grafs, language, quotations))]
    .filter(({ words }) => !isDismissed('item', words))
    .map((item): ItemFinding => ({ ...item, covered: isCovered(item.stretches) }));
  return {
    storyId,
    seq,
    quotations,
    items,
    slips: slipsOf(grafs, fields).filter(({ words }) => !isDismissed('slip', words)),
    coverage: count(items),
    grafs: grafsWithItems(grafs, items),
    captures: captures.length,
  };
}

/** The rest of what the reader has to do gets its turn. */
const others = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Scare quotes and titles state nothing that somebody could look up. */
function isChecked({ mark }: QuotationFinding): boolean {
  return mark !== 'scare' && mark !== 'title' && mark !== 'dismissed';
}

type LooseItem = Omit<ItemFinding, 'covered'>;

function asItem({ stretches, words }: QuotationFinding): LooseItem {
  return { kind: 'quotation', stretches, words };
}

/** What stands outside of quotations: what is inside is checked with them. */
async function looseItems(grafs: readonly FoundGraf[], language: string, quotations: readonly QuotationFinding[]): Promise<LooseItem[]> {
  const findMore = await finderFor(language);
  const quoted = quotations.filter(isChecked).flatMap(({ stretches }) => stretches);
  const items: LooseItem[] = [];
  for (const { id, text } of grafs) {
    const key = `${language} ${text}`;
    if (!itemsOfText.has(key)) await others();
    const inQuotation = quoted.filter(({ blockId }) => blockId === id);
    for (const { kind, start, end } of itemsOfText.get(key, () => checkableItems(text, language, findMore)))
      if (inQuotation.every((other) => other.end <= start || other.start >= end))
        items.push({ kind, stretches: [{ blockId: id, start, end }], words: text.slice(start, end) });
  }
  return items;
}

/** The library that knows English takes a while to load. */
async function finderFor(language: string): Promise<LanguageFinder | undefined> {
  if (!/^en\b/i.test(language)) return undefined;
  return (await import('../../../domain/claims/checkable/english.ts')).findInEnglish;
}

function slipsOf(grafs: readonly FoundGraf[], fields: StoryFields): SlipFinding[] {
  const texts = new Map(grafs.map(({ id, text }) => [id, text]));
  const context = slipContext(fields);
  const inText = (text: string) => slipsOfText.get(`${JSON.stringify(context)} ${text}`, () => findInText(text, context));
  return findSlips(grafs, context, inText).map(({ blockId, start, end, reason }) => ({
    stretches: [{ blockId, start, end }],
    words: texts.get(blockId)?.slice(start, end) ?? '',
    reason,
  }));
}

function slipContext({ language, datelineDate }: StoryFields): SlipContext {
  const [year, month, day] = datelineDate.split('-').map(Number);
  return { language, dateline: year === undefined || month === undefined || day === undefined ? null : { year, month, day } };
}

function count(items: readonly { covered: boolean }[]): StoryFindings['coverage'] {
  return { covered: items.filter(({ covered }) => covered).length, all: items.length };
}

function grafsWithItems(grafs: readonly FoundGraf[], items: readonly ItemFinding[]): StoryFindings['grafs'] {
  const inGraf = new Map<string, ItemFinding[]>();
  for (const item of items) {
    const { blockId } = item.stretches[0];
    const known = inGraf.get(blockId);
    if (known === undefined) inGraf.set(blockId, [item]);
    else known.push(item);
  }
  return grafs.flatMap(({ id }) => {
    const here = inGraf.get(id);
    return here === undefined ? [] : [{ blockId: id, ...count(here) }];
  });
}
