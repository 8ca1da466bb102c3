import type { BrowserWindow, Input, WebContents, WebContentsView } from 'electron';
import type { ActionId } from '../../../contract/actions.ts';
import { Refusal } from '../../../contract/errors.ts';
import type { Found, FindStep, Painted } from '../../../contract/viewer.ts';
import type { CaptureText, FrameSelection } from '../../../contract/views.ts';
import { finderIn } from '../../../domain/sources/anchor.ts';
import type { Passage } from '../../../domain/sources/passage.ts';
import { actionForKey, checkActionForKey } from '../shortcuts.ts';
import { captureAddress, createCaptureSession, type Serving } from './capture-session.ts';
import { createCaptureView } from './capture-view.ts';
import { findInContents } from './find.ts';
import { enterPage, type CapturePage } from './page.ts';
import { selectionInCapture } from './passages.ts';
import { pictureOf } from './picture.ts';

/** In CSS pixels of the window's page. */
export type Place = { x: number; y: number; width: number; height: number };

/** The isolated frame of a window: one capture at a time, laid over a place of the window's page. */
export type CaptureFrame = {
  /** `found` says whether the passage stands in the page; it is then highlighted and in view. @throws Refusal */
  show(capture: { captureId: string; place: Place; passage: Passage | null }): Promise<{ found: boolean }>;
  /** Moves the frame, and shows it again where it was hidden. */
  place(place: Place): void;
  hide(): void;
  focus(): void;
  selection(): Promise<FrameSelection | null>;
  /** The page as it is seen, as a `data:` address; null where nothing is seen. */
  picture(): Promise<string | null>;
  find(words: string, step: FindStep): Promise<Found>;
  endFind(): void;
  /** Paints these passages, and no others, where that capture is the one shown. */
  paint(captureId: string, painted: Painted): Promise<void>;
  /** How much larger than the window's own words the page is shown. */
  zoom(factor: number): void;
  /** To be called when the window has closed. */
  close(): void;
};

/** What the frame needs of the window's archive. @throws Refusal */
export type CaptureReader = {
  page(captureId: string): Promise<Uint8Array>;
  text(captureId: string): Promise<CaptureText>;
};

type Loaded = {
  page: CapturePage;
  text: CaptureText;
  /** Where the words of a passage stand in the page's text; null where the page doesn't have them in one piece. */
  placeInPage: ReturnType<typeof finderIn>;
};
type Shown = { captureId: string; loaded: Promise<Loaded> };

/** A drag changes the selection many times a second; it is read once it rests, in milliseconds. */
const selectionRest = 120;

export function createCaptureFrame(options: {
  window: BrowserWindow;
  scriptPath: string;
  reader: CaptureReader;
  onSelection: (selection: FrameSelection | null) => void;
  onAction: (id: ActionId) => void;
  /** Files are dragged over the page, which they must not be dropped on. */
  onDraggedOver: () => void;
}): CaptureFrame {
  const { window, reader } = options;
  let view: WebContentsView | null = null;
  let serving: Serving | null = null;
  let shown: Shown | null = null;
  let ownZoom = 1;
  let isSeen = false;

  /** Made when first needed: most stories are written without it. */
  function viewInUse(): WebContentsView {
    if (view !== null) return view;
    const created = createCaptureView(createCaptureSession(() => serving));
    created.webContents.on('before-input-event', forwardKey);
    created.webContents.once('render-process-gone', close);
    window.contentView.addChildView(created);
    view = created;
    return created;
  }

  /** Ends the frame; the next capture gets a new one. */
  function close(): void {
    const closed = view;
    if (closed === null) return;
    view = null;
    shown = null;
    if (!window.isDestroyed()) {
      window.contentView.removeChildView(closed);
      options.onSelection(null);
    }
    closed.webContents.close();
  }

  function forwardKey(event: { preventDefault(): void }, input: Input): void {
    if (input.type !== 'keyDown') return;
    const action = actionForKey(input, process.platform);
    if (action === undefined) {
      // The page keeps the focus and the selection; the window knows whether anybody is checking.
      const checks = checkActionForKey(input, process.platform);
      if (checks !== undefined) options.onAction(checks);
      return;
    }
    event.preventDefault();
    window.webContents.focus();
    options.onAction(action);
  }

  function begin(captureId: string): Shown {
    options.onSelection(null);
    const begun: Shown = { captureId, loaded: load(captureId) };
    begun.loaded.then(
      (loaded) => Promise.all([followSelection(begun, loaded), followDragging(begun, loaded)]),
      () => {
        if (shown === begun) shown = null;
      },
    );
    return begun;
  }

  async function load(captureId: string): Promise<Loaded> {
    const [html, text] = await Promise.all([reader.page(captureId), reader.text(captureId)]);
    const { webContents } = viewInUse();
    const own: Serving = { address: captureAddress(captureId), html };
    serving = own;
    try {
      await webContents.loadURL(own.address);
      // Chromium keeps a zoom for each host, and every capture is one.
      setZoom(webContents);
      const page = await enterPage(webContents, options.scriptPath);
      return { page, text, placeInPage: finderIn(await page.text()) };
    } catch (error) {
      throw cannotShow(error);
    } finally {
      if (serving === own) serving = null;
    }
  }

  /** Tells each selection once it rests, until another page is shown; the end of the page ends the wait. */
  async function followSelection(followed: Shown, { page, text }: Loaded): Promise<void> {
    try {
      for (;;) {
        await page.selectionChange();
        await new Promise((resolve) => setTimeout(resolve, selectionRest));
        const selected = await page.selection();
        if (shown !== followed) return;
        options.onSelection(selected && { captureId: followed.captureId, ...selectionInCapture(text, selected) });
      }
    } catch {
      // The page left while it was listened to.
    }
  }

  async function followDragging(followed: Shown, { page }: Loaded): Promise<void> {
    try {
      for (;;) {
        await page.draggedOver();
        if (shown !== followed) return;
        options.onDraggedOver();
      }
    } catch {
      // As above.
    }
  }

  function setZoom(contents: WebContents): void {
    contents.setZoomFactor(window.webContents.getZoomFactor() * ownZoom);
  }

  function lay({ x, y, width, height }: Place): void {
    const zoom = window.webContents.getZoomFactor();
    const scaled = (length: number): number => Math.round(length * zoom);
    const placed = viewInUse();
    placed.setBounds({ x: scaled(x), y: scaled(y), width: scaled(width), height: scaled(height) });
    setZoom(placed.webContents);
  }

  function setSeen(seen: boolean): void {
    isSeen = seen;
    viewInUse().setVisible(seen);
  }

  async function mark({ page, placeInPage }: Loaded, passage: Passage | null): Promise<boolean> {
    const range = passage && placeInPage(passage);
    await (range === null ? page.clearMark() : page.mark(range));
    return range !== null;
  }

  return {
    async show({ captureId, place: where, passage }) {
      lay(where);
      setSeen(true);
      if (shown?.captureId !== captureId) shown = begin(captureId);
      const asked = shown;
      try {
        return { found: await mark(await asked.loaded, passage) };
      } catch (error) {
        // Another capture was asked for meanwhile: that is no failure of this one.
        if (shown !== null && shown !== asked) return { found: false };
        throw error;
      }
    },

    place(where) {
      lay(where);
      // Whoever hid the frame under something of the window's own shows it again by placing it.
      if (shown !== null) setSeen(true);
    },

    hide() {
      if (view === null) return;
      if (view.webContents.isFocused()) window.webContents.focus();
      setSeen(false);
    },

    focus() {
      view?.webContents.focus();
    },

    async selection() {
      if (shown === null) return null;
      const { captureId, loaded } = shown;
      const { page, text } = await loaded;
      const selected = await page.selection();
      return selected && { captureId, ...selectionInCapture(text, selected) };
    },

    picture: async () => (view !== null && isSeen ? pictureOf(view) : null),

    find: async (words, step) => (view === null ? { at: 0, of: 0 } : findInContents(view.webContents, words, step)),

    endFind() {
      // What was found last stays selected, so that it can be cited.
      view?.webContents.stopFindInPage('keepSelection');
    },

    async paint(captureId, painted) {
      if (shown?.captureId !== captureId) return;
      const { page, placeInPage } = await shown.loaded;
      await page.paint(
        painted.flatMap(({ passage, colour }) => {
          const place = placeInPage(passage);
          return place === null ? [] : [{ ...place, colour }];
        }),
      );
    },

    zoom(factor) {
      ownZoom = factor;
      if (view !== null) setZoom(view.webContents);
    },

    close,
  };
}

function cannotShow(cause: unknown): Refusal {
  return new Refusal(
    'internal',
    {
      happened: 'The page of this capture could not be shown.',
      kept: 'The capture itself is untouched, and its text can still be read.',
      next: 'Choose “Text” to read it.',
    },
    { cause },
  );
}
