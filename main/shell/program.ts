import { app } from 'electron';
import { answer, type Answer } from './answer.ts';
import { createArchiveCommands, createClientOpener } from './archives/archive-commands.ts';
import type { BegunThread } from './archives/begun-thread.ts';
import type { OpenClient } from './archives/window-archive.ts';
import { answerCaptureFile, type ReadCaptureFile } from './capture-files.ts';
import { createRunner } from './handlers.ts';
import type { JsonFile } from './json-file.ts';
import { openSettings, type Memory } from './memory.ts';
import { setMenu } from './menu.ts';
import type { Places } from './places.ts';
import type { Windows } from './windows/windows.ts';

/** Everything that the windows ask of the program. */
export type Program = {
  openClient: OpenClient;
  answer: Answer;
  /** A file of a capture, for a page of ours. */
  answerFile: (request: Request) => Promise<Response>;
  settings: Memory['settings'];
};

/** Loaded while the first window's page is on its way, so that no window waits for it. */
export function startProgram(options: {
  windows: Windows;
  places: JsonFile<Places>;
  userData: string;
  deskOrigin: string;
  threadPath: string;
  samplePath: string;
  begun: BegunThread | undefined;
}): Program {
  const { windows, deskOrigin, threadPath, samplePath } = options;
  const memory = { places: options.places, settings: openSettings(options.userData) };
  const archives = createArchiveCommands({ windows, memory, threadPath, samplePath, documents: app.getPath('documents') });
  const run = createRunner({ windows, memory, archives });
  const read: ReadCaptureFile = (token, stretch) => windows.withFiles(token)?.archive.run('captures.bytes', stretch);

  setMenu((id) => windows.choose(windows.current() ?? windows.showNone(), id));

  return {
    openClient: createClientOpener({ threadPath, sample: samplePath, begun: options.begun }),
    answer: ({ window, sender, name, input }) =>
      answer({
        sender,
        deskOrigin,
        name,
        input,
        run: async (known, checked) => {
          if (window === undefined) throw new Error('a command of no window passed the sender check');
          return run(window, known, checked);
        },
      }),
    answerFile: (request) => answerCaptureFile(request, { read, deskOrigin }),
    settings: memory.settings,
  };
}
