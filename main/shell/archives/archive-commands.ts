import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ArchiveState, RecentArchive } from '../../../contract/views.ts';
import { createArchiveFile, createSampleArchive, openDeskClient } from '../../desk/client.ts';
import { askForArchive, askForNewArchive } from '../dialogs.ts';
import type { Memory } from '../memory.ts';
import type { DeskWindow } from '../windows/desk-window.ts';
import { valueOf, type Windows } from '../windows/windows.ts';
import type { BegunThread } from './begun-thread.ts';
import type { OpenClient } from './window-archive.ts';

/** Creating, opening and finding archives again. Each answers with the state of the window that asked. */
export type ArchiveCommands = {
  recent(): RecentArchive[];
  create(window: DeskWindow): Promise<ArchiveState>;
  choose(window: DeskWindow): Promise<ArchiveState>;
  open(window: DeskWindow, path: string): ArchiveState;
  openSample(window: DeskWindow): ArchiveState;
};

export function createArchiveCommands(options: {
  windows: Windows;
  memory: Memory;
  threadPath: string;
  samplePath: string;
  documents: string;
}): ArchiveCommands {
  const { windows, memory, threadPath } = options;

  function open(window: DeskWindow, path: string): ArchiveState {
    windows.show(path, window);
    return window.archive.state();
  }

  function folderToOffer(): string {
    const last = memory.places.value().recent.find(({ path }) => path !== options.samplePath);
    return last === undefined ? options.documents : dirname(last.path);
  }

  return {
    recent: () => memory.places.value().recent.filter(({ path }) => existsSync(path)),

    async create(window) {
      const path = await askForNewArchive(window.browser, folderToOffer());
      if (path === undefined) return window.archive.state();
      valueOf(await createArchiveFile({ path, threadPath }));
      return open(window, path);
    },

    async choose(window) {
      const path = await askForArchive(window.browser, folderToOffer());
      return path === undefined ? window.archive.state() : open(window, path);
    },

    open,

    openSample: (window) => open(window, options.samplePath),
  };
}

/**
 * Opens archives on threads of their own; the sample is made when it is asked for and not there.
 * @param options.begun a thread that was started before this code was loaded
 */
export function createClientOpener(options: { threadPath: string; sample: string; begun: BegunThread | undefined }): OpenClient {
  const { threadPath, sample } = options;
  let { begun } = options;
  return async ({ path, onEvent }) => {
    if (begun?.path === path) {
      const taken = begun;
      begun = undefined;
      taken.tell(onEvent);
      return openDeskClient({ path, threadPath, onEvent, begun: taken.thread });
    }
    if (path === sample && !existsSync(path)) {
      const made = await createSampleArchive({ path, threadPath });
      if (!made.ok) return made;
    }
    return openDeskClient({ path, threadPath, onEvent });
  };
}
