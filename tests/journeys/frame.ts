import type { App } from './app.ts';

/** What a test sees of the isolated frame, from the main process: the frame itself lets nothing out. */
export type FrameState = {
  /** Without the place in the page: a link may lead there. */
  address: string;
  title: string;
  /** Names of the scripts of a hostile page that ran. */
  ran: string | null;
  text: string;
};

/** Runs code in a world of the test's own inside the frame; scripts of the page are off. */
export async function inFrame(app: App, code: string): Promise<unknown> {
  return app.electron.evaluate(async ({ webContents }, script) => {
    const frame = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('capture:'));
    if (frame === undefined) throw new Error('no capture is shown');
    return frame.executeJavaScriptInIsolatedWorld(42, [{ code: script }]);
  }, code);
}

export async function frameState(app: App): Promise<FrameState> {
  const script =
    '({ address: location.href.split("#")[0], title: document.title, ran: document.documentElement.dataset.ran ?? null, text: document.body.innerText })';
  return (await inFrame(app, script)) as FrameState;
}

/** Every page that the program has, by its address: a page that leaves its frame or opens another shows here. */
export async function allPages(app: App): Promise<string[]> {
  return app.electron.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => contents.getURL().replace(/#.*/, ''))
      .toSorted(),
  );
}

type Button = 'left' | 'middle';

/** Clicks the middle of every element that could do something, as a person would; gives how many there were. */
export async function clickEverything(app: App, button: Button): Promise<number> {
  return app.electron.evaluate(async ({ webContents }, pressed) => {
    const frame = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('capture:'));
    if (frame === undefined) throw new Error('no capture is shown');
    const evaluate = (code: string): Promise<unknown> => frame.executeJavaScriptInIsolatedWorld(42, [{ code }]);
    const selector =
      'a, area, button, input, summary, label, img, svg *, p, div, iframe, object, embed, video, audio, li, mtext';
    const count = (await evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`)) as number;
    for (let at = 0; at < count; at += 1) {
      const place = (await evaluate(`(() => {
        const element = document.querySelectorAll(${JSON.stringify(selector)})[${at}];
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
      })()`)) as { x: number; y: number };
      frame.sendInputEvent({ type: 'mouseMove', ...place });
      frame.sendInputEvent({ type: 'mouseDown', ...place, button: pressed, clickCount: 1 });
      frame.sendInputEvent({ type: 'mouseUp', ...place, button: pressed, clickCount: 1 });
    }
    return count;
  }, button);
}

/** Presses Tab and Enter so often that the keyboard comes by everything. */
export async function pressThroughEverything(app: App, times: number): Promise<void> {
  await app.electron.evaluate(({ webContents }, count) => {
    const frame = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('capture:'));
    for (let at = 0; at < count; at += 1) {
      for (const keyCode of ['Tab', 'Enter', 'Space']) {
        frame?.sendInputEvent({ type: 'keyDown', keyCode });
        frame?.sendInputEvent({ type: 'keyUp', keyCode });
      }
    }
  }, times);
}

/** Presses a key inside the isolated frame. */
export async function pressInFrame(app: App, keyCode: string, modifiers: ('control' | 'shift')[] = []): Promise<void> {
  await app.electron.evaluate(
    ({ webContents }, { key, held }) => {
      const frame = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('capture:'));
      frame?.focus();
      frame?.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: held });
      frame?.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers: held });
    },
    { key: keyCode, held: modifiers },
  );
}
