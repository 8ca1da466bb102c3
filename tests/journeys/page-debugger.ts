import { once } from 'node:events';
import { z } from 'zod';

/** A page of the app, driven through Chromium's debugger: the same protocol that Playwright speaks, without its cost. */
export type DebuggedPage = {
  /** Runs an expression in the page, and awaits it where it is a promise. @throws where it throws, or the page is gone */
  evaluate(expression: string): Promise<void>;
  /** A key as the keyboard gives it: `Enter`, `a`, `Control+Shift+z`. */
  press(keys: string): Promise<void>;
  /** Types: letters as keys, what no key of a plain keyboard gives as an input method does. */
  type(text: string): Promise<void>;
  /** Puts a function into the page that calls this one with a text. */
  listen(name: string, listener: (text: string) => void): Promise<void>;
};

type Params = Record<string, unknown>;

const messageSchema = z.object({
  id: z.int().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** One connection to the debugger, over which the calls of all its pages go. */
type Connection = {
  call(method: string, params?: Params, sessionId?: string): Promise<Params>;
  on(listener: (method: string, params: Params) => void): void;
};

async function connect(address: string): Promise<Connection> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, { done: (result: Params) => void; failed: (error: Error) => void }>();
  const listeners: ((method: string, params: Params) => void)[] = [];
  let lastId = 0;

  socket.addEventListener('message', ({ data }) => {
    const { id, method, params, result, error } = messageSchema.parse(JSON.parse(String(data)));
    if (method !== undefined) for (const listener of listeners) listener(method, params ?? {});
    if (id === undefined) return;
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.done(result ?? {});
    else call?.failed(new Error(error.message));
  });
  const end = (): void => {
    for (const { failed } of waiting.values()) failed(new Error('The app is gone.'));
    waiting.clear();
  };
  socket.addEventListener('close', end);
  socket.addEventListener('error', end);

  return {
    call: (method, params = {}, sessionId) =>
      new Promise((done, failed) => {
        if (socket.readyState !== WebSocket.OPEN) throw new Error('The app is gone.');
        waiting.set(++lastId, { done, failed });
        socket.send(JSON.stringify({ id: lastId, method, params, sessionId }));
      }),
    on: (listener) => listeners.push(listener),
  };
}

/** The first page whose address begins like this, once there is one. */
export async function debugPage(address: string, pageAddress: string): Promise<DebuggedPage> {
  const connection = await connect(address);
  const found = new Promise<string>((resolve) => {
    connection.on((method, { targetInfo }) => {
      if (method !== 'Target.targetCreated' && method !== 'Target.targetInfoChanged') return;
      const { type, url, targetId } = z.object({ type: z.string(), url: z.string(), targetId: z.string() }).parse(targetInfo);
      if (type === 'page' && url.startsWith(pageAddress)) resolve(targetId);
    });
  });
  await connection.call('Target.setDiscoverTargets', { discover: true });
  const { sessionId } = await connection.call('Target.attachToTarget', { targetId: await found, flatten: true });
  const call = (method: string, params?: Params) => connection.call(method, params, String(sessionId));
  await call('Runtime.enable');
  // Windows of one display take the focus from each other.
  await call('Emulation.setFocusEmulationEnabled', { enabled: true });
  return pageOver(connection, call);
}

function pageOver(connection: Connection, call: (method: string, params?: Params) => Promise<Params>): DebuggedPage {
  async function key(event: KeyPress): Promise<void> {
    await call('Input.dispatchKeyEvent', { type: event.text === undefined ? 'rawKeyDown' : 'keyDown', ...event });
    await call('Input.dispatchKeyEvent', { type: 'keyUp', ...event, text: undefined });
  }

  return {
    async evaluate(expression) {
      const answer = await call('Runtime.evaluate', { expression, awaitPromise: true });
      if (answer['exceptionDetails'] !== undefined) throw new Error(JSON.stringify(answer['exceptionDetails']));
    },
    press: (keys) => key(keyPress(keys)),
    async type(text) {
      for (const character of text) {
        if (/[ -~]/.test(character)) await key(keyPress(character));
        else await call('Input.insertText', { text: character });
      }
    },
    async listen(name, listener) {
      connection.on((method, params) => {
        if (method === 'Runtime.bindingCalled' && params['name'] === name) listener(String(params['payload']));
      });
      await call('Runtime.addBinding', { name });
    },
  };
}

type KeyPress = { key: string; code: string; windowsVirtualKeyCode: number; modifiers: number; text?: string };

/** As the protocol counts them. */
const modifiers: Record<string, number> = { Alt: 1, Control: 2, Shift: 8 };

const named: Record<string, { code: number; text?: string }> = {
  Backspace: { code: 8 },
  Enter: { code: 13, text: '\r' },
  End: { code: 35 },
  Home: { code: 36 },
  ArrowUp: { code: 38 },
  ArrowDown: { code: 40 },
  Delete: { code: 46 },
};

function keyPress(keys: string): KeyPress {
  const parts = keys.length === 1 ? [keys] : keys.split('+');
  const name = parts.at(-1) ?? '';
  const held = parts.slice(0, -1).reduce((sum, modifier) => sum + (modifiers[modifier] ?? 0), 0);
  const special = named[name];
  if (special !== undefined) {
    const { code, text } = special;
    return { key: name, code: name, windowsVirtualKeyCode: code, modifiers: held, ...(text && held === 0 && { text }) };
  }
  const upper = name.toUpperCase();
  const code = /[A-Z]/.test(upper) ? `Key${upper}` : /\d/.test(name) ? `Digit${name}` : '';
  return {
    key: (held & 8) === 0 ? name : upper,
    code,
    windowsVirtualKeyCode: code === '' ? 0 : upper.charCodeAt(0),
    modifiers: held,
    ...((held & 3) === 0 && { text: name }),
  };
}
