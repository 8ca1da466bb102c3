import type { Page } from '@playwright/test';
import type { AppEvent } from '../../contract/events.ts';
import type { Citation } from '../../contract/views.ts';
import { archiveOpen, expect, send, test } from './app.ts';
import { inFrame, pressInFrame } from './frame.ts';

const place = { x: 300, y: 80, width: 700, height: 600 };

/** The citations of the sample's first story whose sources have a page. */
async function citationsWithPage(window: Page): Promise<Citation[]> {
  const citations: Citation[] = [];
  for (const { id } of await send(window, 'stories.list', {})) {
    citations.push(...(await send(window, 'citations.list', { storyId: id })));
  }
  return citations.filter(({ source }) => source.kind === 'web-page');
}

async function collectEvents(window: Page): Promise<() => Promise<AppEvent[]>> {
  await window.evaluate(() => {
    const events: AppEvent[] = [];
    globalThis.window.standfirst.subscribe((event) => events.push(event));
    Object.assign(globalThis, { seenEvents: events });
  });
  return () => window.evaluate(() => Reflect.get(globalThis, 'seenEvents') as AppEvent[]);
}

test('every cited passage of the sample is found in its page, highlighted and in view', async ({ launch }) => {
  const app = await launch();
  await archiveOpen(app.window);
  const citations = await citationsWithPage(app.window);
  expect(citations.length).toBeGreaterThan(5);
  for (const { captureId, passage } of citations) {
    expect(await send(app.window, 'frame.show', { captureId, place, passage })).toEqual({ found: true });
    const marked = await inFrame(
      app,
      `(() => {
        const [range] = CSS.highlights.get('standfirst-passage');
        const { top, bottom } = range.getBoundingClientRect();
        return { text: range.toString().replace(/\\s+/g, ' '), inView: top >= 0 && bottom <= innerHeight };
      })()`,
    );
    expect(marked).toEqual({ text: passage.exact.replace(/\s+/g, ' '), inView: true });
  }
});

test('words selected in the page are told as a passage of the readable text', async ({ launch }) => {
  const app = await launch();
  await archiveOpen(app.window);
  const [citation] = await citationsWithPage(app.window);
  if (citation === undefined) throw new Error('the sample cites no page');
  const { captureId, passage } = citation;
  await send(app.window, 'frame.show', { captureId, place, passage });
  const events = await collectEvents(app.window);
  expect(await send(app.window, 'frame.selection', {})).toBeNull();

  await inFrame(app, "getSelection().addRange([...CSS.highlights.get('standfirst-passage')][0].cloneRange())");
  const selection = await send(app.window, 'frame.selection', {});
  expect(selection).toMatchObject({ captureId, passage: { exact: passage.exact, position: passage.position } });
  expect(selection?.locator).not.toBeNull();
  await expect
    .poll(events)
    .toContainEqual({ name: 'frame.selectionChanged', selection });

  await inFrame(app, 'getSelection().removeAllRanges()');
  await expect.poll(events).toContainEqual({ name: 'frame.selectionChanged', selection: null });
});

test('shortcuts pressed inside the page reach the desk, and the keyboard goes back to it', async ({ launch }) => {
  const app = await launch();
  await archiveOpen(app.window);
  const [citation] = await citationsWithPage(app.window);
  if (citation === undefined) throw new Error('the sample cites no page');
  await send(app.window, 'frame.show', { captureId: citation.captureId, place, passage: null });
  const events = await collectEvents(app.window);
  const chosen = async () => (await events()).flatMap((event) => (event.name === 'action.chosen' ? event.id : []));

  for (const [keyCode, modifiers, action] of [
    ['F6', [], 'view.nextPane'],
    ['C', ['control', 'shift'], 'sources.cite'],
    ['Escape', [], 'view.back'],
  ] as const) {
    await pressInFrame(app, keyCode, [...modifiers]);
    await expect.poll(async () => (await chosen()).at(-1)).toBe(action);
  }
  expect(await chosen()).toHaveLength(3);
  const focused = await app.electron.evaluate(({ webContents }) => webContents.getFocusedWebContents()?.getURL());
  expect(focused).toMatch(/^app:/);
});
