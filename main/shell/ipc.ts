import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { commandChannel, fileChannel } from '../../contract/bridge.ts';
import { answer } from './answer.ts';
import type { RunCommand } from './handlers.ts';
import { mayCommand, type Sender } from './sender.ts';
import type { Windows } from './windows/windows.ts';

/** Listens to the windows' pages: one channel, and every call on it is checked before anything runs. */
export function listen(options: { windows: Windows; deskOrigin: string; run: RunCommand }): void {
  ipcMain.handle(commandChannel, (event, name: unknown, input: unknown) => {
    const window = options.windows.of(event.sender);
    return answer({
      sender: senderOf(event, window !== undefined),
      deskOrigin: options.deskOrigin,
      name,
      input,
      run: async (known, checked) => {
        if (window === undefined) throw new Error('a command of no window passed the sender check');
        return options.run(window, known, checked);
      },
    });
  });
  // Not a command: the preload script sends it with the place of a file that was dropped, which no page of ours knows.
  ipcMain.handle(fileChannel, (event, path: unknown) => {
    const window = options.windows.of(event.sender);
    if (window === undefined || !mayCommand(senderOf(event, true), options.deskOrigin)) return null;
    return typeof path === 'string' && path.length <= 4096 ? window.files.hand(path) : null;
  });
}

/** Null where the frame has gone since. */
function senderOf(event: IpcMainInvokeEvent, inDeskWindow: boolean): Sender | null {
  const frame = event.senderFrame;
  if (frame === null) return null;
  return { origin: frame.origin, url: frame.url, isMainFrame: frame.parent === null, inDeskWindow };
}
