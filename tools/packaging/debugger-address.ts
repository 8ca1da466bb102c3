import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

/**
 * Where the debugger of a program started with `--remote-debugging-port=0` listens (`ws://…`), as Chromium says on
 * stderr. The rest of what it says is read too, so that it never blocks. Rejects where the program ends first.
 */
export function debuggerAddress(program: ChildProcessByStdio<null, null, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    program.once('exit', () => reject(new Error(`The program ended at once:\n${said}`)));
  });
}
