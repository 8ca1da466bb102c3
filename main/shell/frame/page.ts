import { readFile } from 'node:fs/promises';
import type { WebContents } from 'electron';
import { z } from 'zod';
import { annotationColours, type AnnotationColour } from '../../../domain/sources/annotation/annotation.ts';
import { contextLength } from '../../../domain/sources/passage.ts';

/**
 * A page is read and marked by a script of ours in an isolated world, while the page's own scripts are off.
 *
 * Tried in Electron 33 (Chrome 130) with `javascript: false`: `executeJavaScript` is refused in the page's own world
 * and runs in an isolated one, promises and the `selectionchange` listener included; Blink runs isolated worlds
 * whatever a page's setting is, as extensions need it. The debugger (`Page.createIsolatedWorld`) works as well, but
 * it takes attaching, and buys nothing here. `executeJavaScriptInIsolatedWorld` and `insertCSS` are documented
 * alike for Electron 33 and 45.
 */
export type CapturePage = {
  text(): Promise<string>;
  selection(): Promise<PageSelection | null>;
  /** Resolves when the selection has changed since this was called. */
  selectionChange(): Promise<void>;
  mark(range: { start: number; end: number }): Promise<void>;
  clearMark(): Promise<void>;
  /** Paints these stretches of the text, and no others. */
  paint(stretches: readonly PaintedStretch[]): Promise<void>;
  /** Resolves when files are dragged over the page. */
  draggedOver(): Promise<void>;
};

export type PaintedStretch = { start: number; end: number; colour: AnnotationColour };

const selectionSchema = z.strictObject({
  exact: z.string().max(1_000_000),
  prefix: z.string().max(1000),
  suffix: z.string().max(1000),
});
export type PageSelection = z.infer<typeof selectionSchema>;

/** Any number but 0, the page's own world, and 999, Electron's. */
const world = 7;

/** A colour and a line of its own for each, so that they are told apart without seeing colours. */
const paints: Record<AnnotationColour, string> = {
  yellow: 'background-color: #fff1b8 !important; text-decoration: underline solid #8a6d00 !important;',
  green: 'background-color: #d3f0d6 !important; text-decoration: underline double #1c693d !important;',
  blue: 'background-color: #d5e6fb !important; text-decoration: underline dotted #1f4f8f !important;',
  pink: 'background-color: #fbdbe6 !important; text-decoration: underline wavy #a3215b !important;',
  grey: 'background-color: #e4e2dd !important; text-decoration: underline dashed #645d52 !important;',
};

/**
 * Over the page's own style. In the page's origin, not the user's: Chrome 130 computes a `::highlight` of a user style
 * sheet and paints nothing.
 */
const markStyle = [
  ...annotationColours.map((colour) => highlightStyle(`standfirst-${colour}`, paints[colour])),
  highlightStyle('standfirst-passage', 'background-color: #ffdf7e !important;'),
].join('\n');

function highlightStyle(name: string, declarations: string): string {
  return `::highlight(${name}) { color: #1a1a1a !important; ${declarations} }`;
}

/** Puts our script into the page that is shown. @param scriptPath the bundled `preload/capture-page.ts` */
export async function enterPage(contents: WebContents, scriptPath: string): Promise<CapturePage> {
  const evaluate = (code: string): Promise<unknown> =>
    contents.executeJavaScriptInIsolatedWorld(world, [{ code }]);
  await evaluate(`${await readFile(scriptPath, 'utf8')}\n;null`);
  await contents.insertCSS(markStyle);
  return {
    text: async () => z.string().parse(await evaluate('capturePage.text()')),
    selection: async () => selectionSchema.nullable().parse(await evaluate(`capturePage.selection(${contextLength})`)),
    async selectionChange() {
      await evaluate('capturePage.selectionChange()');
    },
    async mark({ start, end }) {
      await evaluate(`capturePage.mark(${start}, ${end})`);
    },
    async clearMark() {
      await evaluate('capturePage.clearMark()');
    },
    async paint(stretches) {
      await evaluate(`capturePage.paint(${JSON.stringify(stretches)})`);
    },
    async draggedOver() {
      await evaluate('capturePage.draggedOver()');
    },
  };
}
