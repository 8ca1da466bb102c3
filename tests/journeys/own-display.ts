import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';

/**
 * Starts a display that nobody sees, and has what this process starts from now on use it. Windows of one display compete
 * for the keyboard's focus, and those of a person's own would take it. Other systems than Linux have only the one.
 * @returns what ends it
 * @throws where there is no Xvfb
 */
export async function ownDisplay(): Promise<() => Promise<void>> {
  if (process.platform !== 'linux') return async () => {};
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-noreset', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  await once(server, 'spawn');
  const gone = once(server, 'exit');
  const [, , , chosen] = server.stdio;
  // It writes the number of a display that was free, and closes the pipe.
  const number = chosen instanceof Readable ? (await text(chosen)).trim() : '';
  if (!/^\d+$/.test(number)) throw new Error('Xvfb ended before it had a display.');
  process.env['DISPLAY'] = `:${number}`;
  return async () => {
    server.kill();
    await gone;
  };
}
