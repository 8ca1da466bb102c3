/** What in the copy somebody could check, in the order in which one kind gives way to another where both are found. */
export const itemKinds = [
  'quotation',
  'attribution',
  'money',
  'percentage',
  'date',
  'weekday',
  'number',
  'name',
  'organisation',
  'place',
  'comparison',
  'superlative',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** A stretch of one text that states something checkable: half-open, in UTF-16 units. */
export type CheckableItem = { kind: ItemKind; start: number; end: number };

/** Finds what only a reader of one language finds: names, organisations, places, superlatives, comparisons. */
export type LanguageFinder = (text: string) => CheckableItem[];

const rank = new Map<ItemKind, number>(itemKinds.map((kind, at) => [kind, at]));

/** Items that do not overlap, in the order of the text: where two do, the kind that says more stays, then the longer one. */
export function withoutOverlaps(items: readonly CheckableItem[]): CheckableItem[] {
  const byWorth = items.toSorted(
    (a, b) => rank.get(a.kind)! - rank.get(b.kind)! || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: CheckableItem[] = [];
  for (const item of byWorth) if (kept.every(({ start, end }) => end <= item.start || start >= item.end)) kept.push(item);
  return kept.toSorted((a, b) => a.start - b.start);
}
