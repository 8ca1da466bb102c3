import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { debuggerAddress } from '../tools/packaging/debugger-address.ts';
import { sandboxArguments } from '../tools/setup/sandbox.ts';

/**
 * A program with one window, steered through Chromium's own debugger and nothing thicker: what a benchmark adds to
 * what it measures is one idle connection, for the app and for its floor alike.
 */
export type Program = {
  pid: number;
  /** When it was started, in milliseconds since 1970, as pages reckon them too. */
  startedAt: number;
  page: Page;
  /** Asks it to end, and waits until it has. */
  close(): Promise<void>;
};

export type Page = {
  /** Runs an expression in the page and gives its value; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  /** One key down and up, as from a keyboard. */
  press(key: string): Promise<void>;
};

export async function startProgram(path: string, args: readonly string[]): Promise<Program> {
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(path, [...sandboxArguments(), '--remote-debugging-port=0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  // A benchmark that fails leaves nothing running.
  const kill = () => void child.kill();
  process.once('exit', kill);
  const connection = await connect(await debuggerAddress(child));
  const page = await firstPage(connection);
  return {
    pid: child.pid as number,
    startedAt,
    page,
    async close() {
      connection.tell('Browser.close');
      await ended;
      process.off('exit', kill);
      connection.close();
    },
  };
}

const messageSchema = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

type Connection = {
  ask(method: string, params?: object, sessionId?: string): Promise<unknown>;
  /** Asks without waiting for the answer, which may never come. */
  tell(method: string): void;
  onEvent(listener: (method: string, params: unknown) => void): void;
  close(): void;
};

async function connect(address: string): Promise<Connection> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners: ((method: string, params: unknown) => void)[] = [];
  let lastId = 0;

  socket.addEventListener('message', ({ data }) => {
    const message = messageSchema.parse(JSON.parse(String(data)));
    if (message.id === undefined) {
      for (const listener of listeners) listener(message.method ?? '', message.params);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) asked?.resolve(message.result);
    else asked?.reject(new Error(message.error.message));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The program ended.'));
  });

  const write = (method: string, params: object, sessionId?: string): number => {
    const id = ++lastId;
    socket.send(JSON.stringify({ id, method, params, sessionId }));
    return id;
  };
  return {
    ask(method, params = {}, sessionId) {
      const answer = Promise.withResolvers<unknown>();
      waiting.set(write(method, params, sessionId), answer);
      return answer.promise;
    },
    tell: (method) => void write(method, {}),
    onEvent: (listener) => void listeners.push(listener),
    close: () => socket.close(),
  };
}

const attachedSchema = z.object({ sessionId: z.string(), targetInfo: z.object({ type: z.string(), url: z.string() }) });
const evaluatedSchema = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.object({ text: z.string(), exception: z.object({ description: z.string() }).optional() }).optional(),
});

async function firstPage(connection: Connection): Promise<Page> {
  const attached = Promise.withResolvers<string>();
  connection.onEvent((method, params) => {
    if (method !== 'Target.attachedToTarget') return;
    const { sessionId, targetInfo } = attachedSchema.parse(params);
    if (targetInfo.type === 'page') attached.resolve(sessionId);
  });
  await connection.ask('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  const session = await attached.promise;
  const ask = (method: string, params: object) => connection.ask(method, params, session);

  return {
    async evaluate(expression) {
      const answer = evaluatedSchema.parse(
        await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }),
      );
      const { exceptionDetails: thrown } = answer;
      if (thrown !== undefined) throw new Error(thrown.exception?.description ?? thrown.text);
      return answer.result.value;
    },
    async press(key) {
      const code = { key, code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
      await ask('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...code });
      await ask('Input.dispatchKeyEvent', { type: 'keyUp', ...code });
    },
  };
}

/**
 * The value of an expression in the page that the window ends up with: one that is replaced meanwhile takes its
 * answer with it, and the next one is asked.
 */
export async function evaluateWhenLoaded(page: Page, expression: string): Promise<unknown> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      return await page.evaluate(expression);
    } catch (error) {
      const replaced = /context was destroyed|Cannot find (?:default execution )?context|navigated/i.test(String(error));
      if (!replaced || Date.now() > deadline) throw error;
    }
  }
}
