import { existsSync } from 'node:fs';
import { Refusal } from '../refusal.ts';

/** Whether a window would be seen by somebody. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** A command as it must be run so that it can open windows: under a virtual display where there is no other. */
export function withDisplay(command: string, args: readonly string[]): { command: string; args: string[] } {
  if (hasDisplay()) return { command, args: [...args] };
  return onVirtualDisplay(command, args);
}

/** A command with a display of its own that nobody sees; other systems than Linux have only the one. */
export function onVirtualDisplay(command: string, args: readonly string[]): { command: string; args: string[] } {
  if (process.platform !== 'linux') return { command, args: [...args] };
  if (!existsSync('/usr/bin/xvfb-run')) {
    throw new Refusal(
      'There is no display, and no Xvfb to stand in for one.',
      'Install it with: sudo apt-get update && sudo apt-get install -y xvfb xauth',
    );
  }
  return { command: 'xvfb-run', args: ['-a', '--server-args=-screen 0 1440x900x24 -noreset', command, ...args] };
}
