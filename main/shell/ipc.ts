import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { commandChannel, fileChannel } from '../../contract/bridge.ts';
import type { Answer } from './answer.ts';
import { mayCommand, type Sender } from './sender.ts';
import type { Windows } from './windows/windows.ts';

/**
 * Listens to the windows' pages: one channel, and every call on it is checked before anything runs.
 * @param options.answer what checks and runs; it may still be loading when the first page asks
 */
export function listen(options: { windows: Windows; deskOrigin: string; answer: Promise<Answer> }): void {
  ipcMain.handle(commandChannel, async (event, name: unknown, input: unknown) => {
    const window = options.windows.of(event.sender);
    // Before anything is waited for: the frame may be another by then.
    const sender = senderOf(event, window !== undefined);
    const answer = await options.answer;
    return answer({ window, sender, name, input });
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
