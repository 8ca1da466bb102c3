import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { Refusal } from '../../contract/errors.ts';
import type { HandedFile } from '../../contract/importing.ts';

/** The files that a person gave to a window, by dropping or choosing them; the window's page knows only their handles. */
export type HandedFiles = {
  hand(path: string): HandedFile;
  /** @throws Refusal where nobody gave such a file to this window, or so many since that it was forgotten */
  pathOf(handle: string): string;
};

const mostFiles = 20_000;

export function createHandedFiles(): HandedFiles {
  const paths = new Map<string, string>();
  return {
    hand(path) {
      const handle = randomUUID();
      paths.set(handle, path);
      const [oldest] = paths.keys();
      if (paths.size > mostFiles && oldest !== undefined) paths.delete(oldest);
      return { handle, fileName: basename(path) };
    },
    pathOf(handle) {
      const path = paths.get(handle);
      if (path === undefined)
        throw new Refusal('not-found', { happened: 'This window was not given that file.', next: 'Drop it on the window again.' });
      return path;
    },
  };
}
