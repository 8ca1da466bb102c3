import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Result } from '../../../contract/result.ts';
import type { ArchiveState, RecentArchive } from '../../../contract/views.ts';
import { createArchiveFile, createSampleArchive, openDeskClient, type DeskClient } from '../../desk/client.ts';
import { askForArchive, askForNewArchive } from '../dialogs.ts';
import type { Memory } from '../memory.ts';
import type { DeskWindow } from '../windows/desk-window.ts';
import { valueOf, type Windows } from '../windows/windows.ts';
import type { EventListener, OpenClient } from './window-archive.ts';

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

/** Opens archives on threads of their own; the sample is made when it is asked for and not there. */
export type ClientOpener = {
  open: OpenClient;
  /** Starts to open an archive before its window is there, which `open` then takes over: the start is shorter by it. */
  begin(path: string): void;
};

export function createClientOpener(options: { threadPath: string; sample: string }): ClientOpener {
  const { threadPath, sample } = options;
  const begun = new Map<string, { client: Promise<Result<DeskClient>>; tell: (listener: EventListener) => void }>();

  const openNow: OpenClient = async ({ path, onEvent }) => {
    if (path === sample && !existsSync(path)) {
      const made = await createSampleArchive({ path, threadPath });
      if (!made.ok) return made;
    }
    return openDeskClient({ path, threadPath, onEvent });
  };

  return {
    begin(path) {
      // Nothing happens in an archive before a window sends its first command, so that no event is lost.
      let listener: EventListener = () => undefined;
      const client = openNow({ path, onEvent: (event) => listener(event) });
      begun.set(path, {
        client,
        tell: (taken) => {
          listener = taken;
        },
      });
    },

    open(request) {
      const started = begun.get(request.path);
      if (started === undefined) return openNow(request);
      begun.delete(request.path);
      started.tell(request.onEvent);
      return started.client;
    },
  };
}

/** In the program's own folder: the sample is no document of the person's. */
export function samplePath(userData: string): string {
  return join(userData, 'Sample.standfirst');
}
