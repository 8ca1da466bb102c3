import { findSelection, passageAt } from '../../../../domain/sources/anchor.ts';
import { wordFinder } from '../../../../domain/sources/find-words.ts';
import { contextLength } from '../../../../domain/sources/context.ts';
import type { Locator, Passage } from '../../../../domain/sources/passage.ts';
import { readableText } from '../../../../domain/sources/readable-text.ts';
import type { ReadableBlock } from '../../../../domain/sources/readable.ts';
import type { ShownPassage } from '../../opened.ts';
import { createFinding } from '../finding.ts';
import type { Painter } from '../painting.ts';
import { bringIntoView } from '../use-readable.ts';
import type { Mark, ViewHandle } from '../view.ts';
import { rangeInLayer, selectedInLayers } from './layer-text.ts';
import type { PdfFile } from './pdf-file.ts';
import { pageOf, stretchesFrom, type PageStretch } from './places.ts';

/** What a reader of a PDF sees and asks: pages come and go as they are scrolled, and what is painted on them with them. */
export type PdfReader = {
  handle: ViewHandle;
  /** The element in which the pages lie, each with its number in `data-page`. */
  attach(place: HTMLElement | null): void;
  goTo: (page: number) => void;
  /** A page's text layer came, or went. */
  setLayer: (page: number, layer: HTMLElement | null) => void;
  /** Brings a passage into view; answers whether it was found. */
  show(shown: ShownPassage | null): Promise<boolean>;
  mark(marks: readonly Mark[]): Promise<void>;
  /** The mark at an offset of a page's text. */
  markAt(page: number, offset: number): string | undefined;
};

type PlacedMark = { mark: Mark; stretches: readonly PageStretch[] };

export function createPdfReader({
  file,
  captureId,
  readable,
  painter,
}: {
  file: PdfFile;
  captureId: string;
  readable: readonly ReadableBlock[];
  painter: Painter;
}): PdfReader {
  let place: HTMLElement | null = null;
  const layers = new Map<number, HTMLElement>();
  const finders = new Map<number, ReturnType<typeof wordFinder>>();
  let passage: readonly PageStretch[] = [];
  let placed: readonly PlacedMark[] = [];
  let marking = 0;
  /** What is to be brought into view once its page is drawn. */
  let awaited: PageStretch | null = null;

  const finding = createFinding<PageStretch>({
    async places(words) {
      const found: PageStretch[] = [];
      for (let page = 1; page <= file.pageCount; page++) {
        const find = finders.get(page) ?? wordFinder(await file.text(page));
        finders.set(page, find);
        found.push(...find(words).map((span) => ({ page, ...span })));
      }
      return found;
    },
    show(places, at) {
      paintAll();
      const here = places[at];
      if (here) approach(here);
    },
  });

  function goTo(page: number): void {
    place?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start' });
  }

  function rangesOf(stretches: readonly PageStretch[]): Range[] {
    return stretches.flatMap((stretch) => {
      const layer = layers.get(stretch.page);
      return (layer && rangeInLayer(layer, stretch)) ?? [];
    });
  }

  function paintAll(): void {
    const { places, at } = finding.current();
    const here = places[at];
    painter.paint('passage', rangesOf(passage));
    painter.paint('found', rangesOf(places.filter(({ page }) => layers.has(page))));
    painter.paint('found-here', here ? rangesOf([here]) : []);
    painter.paintMarks(
      placed.flatMap(({ mark, stretches }) => rangesOf(stretches).map((range) => ({ colour: mark.colour, range }))),
    );
  }

  /** Brings a stretch into view: its page at once, and its words as soon as they are there. */
  function approach(stretch: PageStretch): void {
    awaited = stretch;
    if (!arrive()) goTo(stretch.page);
  }

  function arrive(): boolean {
    const [range] = awaited ? rangesOf([awaited]) : [];
    if (range === undefined) return false;
    awaited = null;
    bringIntoView(range);
    return true;
  }

  async function textsFrom(page: number): Promise<[string, string]> {
    return Promise.all([file.text(page), page < file.pageCount ? file.text(page + 1) : '']);
  }

  async function placesOf(wanted: Passage, locator: Locator | null): Promise<readonly PageStretch[]> {
    const page = pageOf(wanted, locator, readable);
    if (page !== null && page <= file.pageCount) {
      const there = stretchesFrom(page, await textsFrom(page), wanted);
      if (there.length > 0) return there;
    }
    for (let other = 1; other <= file.pageCount; other++) {
      const there = stretchesFrom(other, await textsFrom(other), wanted);
      if (there.length > 0) return there;
    }
    return [];
  }

  const handle: ViewHandle = {
    async selection() {
      const selection = window.getSelection();
      if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
      const inOrder = [...layers].toSorted(([one], [other]) => one - other).map(([page, layer]) => ({ page, layer }));
      const selected = selectedInLayers(inOrder, selection.getRangeAt(0), contextLength);
      if (selected === null) return null;
      const { page, ...words } = selected;
      const text = readableText(readable);
      const position = findSelection(text, words);
      return {
        captureId,
        passage: position === null ? { ...words, position } : passageAt(text, position.start, position.end),
        locator: { label: 'page', value: String(page) },
      };
    },
    find: finding.find,
    endFind: finding.end,
    focus: () => place?.focus(),
  };

  return {
    handle,
    goTo,

    attach(element) {
      place = element;
    },

    setLayer(page, layer) {
      if (layer === null) layers.delete(page);
      else layers.set(page, layer);
      paintAll();
      arrive();
    },

    async show(shown) {
      const places = shown === null ? [] : await placesOf(shown.passage, shown.locator);
      passage = places;
      paintAll();
      if (places[0]) approach(places[0]);
      return places.length > 0;
    },

    async mark(marks) {
      const own = ++marking;
      const next: PlacedMark[] = [];
      for (const mark of marks) next.push({ mark, stretches: await placesOf(mark.passage, mark.locator) });
      if (own !== marking) return;
      placed = next;
      paintAll();
    },

    markAt: (page, offset) =>
      placed.find(({ stretches }) =>
        stretches.some((one) => one.page === page && one.start <= offset && offset < one.end),
      )?.mark.id,
  };
}
