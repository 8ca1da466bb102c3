import { attribute, textIn, type Element } from '../tree.ts';
import { buttonsAndStamps, housekeeping, leadsElsewhere, picturesCredit, pointsElsewhere } from './labels.ts';
import type { Unit } from './units.ts';
import { lengthOf } from './worth.ts';

export type Trimmed = { units: Unit[]; related: { title: string; href: string }[] };

/** The units of an article without the lines that only serve the page; links to other stories are kept aside. */
export function trim(units: readonly Unit[]): Trimmed {
  const related: Trimmed['related'] = [];
  const kept: Unit[] = [];
  const isKept = (unit: Unit): boolean => {
    const { text } = unit;
    const density = unit.linked / text.length;
    if (unit.kind === 'caption') return false;
    if (pointsAway(unit, density)) {
      for (const link of unit.links) related.push({ title: textIn(link, 500), href: attribute(link, 'href') ?? '' });
      return false;
    }
    if (unit.kind === 'heading') return density < 0.9 || kept.length === 0;
    if (density > 0.7) return false;
    if (text.length < 60 && buttonsAndStamps.test(text)) return false;
    if (text.length < 160 && picturesCredit.test(text)) return false;
    return !(text.length < 300 && housekeeping.test(text));
  };
  const seen = new Set<string>();
  for (const unit of sectionsThatBelong(units)) {
    // Pages repeat their words in pull quotes, in teasers and for other sizes of screen.
    const isRepeated = unit.text.length > 40 && seen.has(unit.text);
    seen.add(unit.text);
    if (!isRepeated && isKept(unit)) kept.push(unit);
  }
  return { units: withoutIdleHeadings(kept), related };
}

function pointsAway({ text, links }: Unit, density: number): boolean {
  return links.length > 0 && density > 0.3 && text.length < 300 && pointsElsewhere.test(text);
}

/** How long a line may be and still be a label over what follows. */
const labelLength = 80;

/**
 * Leaves out what stands under a label such as "Related stories": everything to the next heading of the same level
 * or, where the label is no heading, the lines right after it that are links or short.
 */
function* sectionsThatBelong(units: readonly Unit[]): Generator<Unit> {
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if (unit.text.length > labelLength || !leadsElsewhere.test(unit.text)) {
      yield unit;
      continue;
    }
    if (unit.linked === 0 || unit.kind === 'heading') at = endOfSection(units, at) - 1;
  }
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
