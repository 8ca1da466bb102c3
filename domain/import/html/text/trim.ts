import type { Element } from '../tree.ts';
import { buttonsAndStamps, housekeeping, leadsElsewhere, picturesCredit, pointsElsewhere } from './labels.ts';
import type { Unit } from './units.ts';
import { lengthOf } from './worth.ts';

export type Trimmed = { units: Unit[]; related: Element[] };

/** The units of an article without the lines that only serve the page; links to other stories are kept aside. */
export function trim(units: readonly Unit[]): Trimmed {
  const { kept, led } = withoutLeadingElsewhere(units);
  const related = new Set(led.flatMap(({ links }) => links));
  const article: Unit[] = [];
  const seen = new Set<string>();
  for (const unit of kept) {
    if (pointsAway(unit)) {
      for (const link of unit.links) related.add(link);
      continue;
    }
    // Pages repeat their words in pull quotes, in teasers and for other sizes of screen.
    const isRepeated = unit.text.length > 40 && seen.has(unit.text);
    seen.add(unit.text);
    if (!isRepeated && belongs(unit, article.length === 0)) article.push(unit);
  }
  return { units: withoutIdleHeadings(article), related: [...related] };
}

function belongs({ kind, text, linked }: Unit, isFirst: boolean): boolean {
  const density = linked / text.length;
  if (kind === 'caption') return false;
  if (kind === 'heading') return density < 0.9 || isFirst;
  if (density > 0.7) return false;
  if (text.length < 60 && buttonsAndStamps.test(text)) return false;
  if (text.length < 160 && picturesCredit.test(text)) return false;
  return !(text.length < 300 && housekeeping.test(text));
}

function pointsAway({ text, linked, links }: Unit): boolean {
  return links.length > 0 && linked > text.length * 0.3 && text.length < 300 && pointsElsewhere.test(text);
}

/** How long a line may be and still be a label over what follows. */
const labelLength = 80;

/**
 * Leaves out what stands under a label such as "Related stories": everything to the next heading of the same level
 * or, where the label is no heading, the lines right after it that are links or short.
 */
function withoutLeadingElsewhere(units: readonly Unit[]): { kept: Unit[]; led: Unit[] } {
  const kept: Unit[] = [];
  const led: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if (pointsAway(unit) || unit.text.length > labelLength || !leadsElsewhere.test(unit.text)) {
      kept.push(unit);
      continue;
    }
    if (unit.linked > 0 && unit.kind !== 'heading') continue;
    const end = endOfSection(units, at);
    led.push(...units.slice(at, end));
    at = end - 1;
  }
  return { kept, led };
}

function endOfSection(units: readonly Unit[], label: number): number {
  const level = levelOf(units[label]!.element);
  let prose = 0;
  for (let at = label + 1; at < units.length; at++) {
    const unit = units[at]!;
    if (unit.kind === 'heading' && levelOf(unit.element) <= level) {
      return unit.linked / unit.text.length > 0.5 ? endOfSection(units, at) : at;
    }
    const isLine = unit.linked / unit.text.length > 0.3 || lengthOf(unit.text) < 100;
    if (!isLine) prose += lengthOf(unit.text);
    // Long prose under a label is the article going on after a box, not a list of stories.
    if (prose > 600 || (level === 9 && !isLine)) return level === 9 ? at : label + 1;
  }
  return units.length;
}

/** 1 to 6 for h1 to h6, 9 for anything else. */
function levelOf(element: Element): number {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  return level === undefined ? 9 : Number(level);
}

/** A heading with nothing under it leads nowhere. */
function withoutIdleHeadings(units: readonly Unit[]): Unit[] {
  let end = units.length;
  while (end > 0 && units[end - 1]!.kind === 'heading') end--;
  return units.slice(0, end === 0 ? units.length : end);
}
