import { shell } from 'electron';
import type { CommandInput, CommandName, CommandOutput, CommandsRunning } from '../../contract/commands.ts';
import { commands } from '../../contract/commands.ts';
import { Refusal } from '../../contract/errors.ts';
import { ok, type Result } from '../../contract/result.ts';
import { appScheme, captureFilesHost } from './app-pages.ts';
import type { ArchiveCommands } from './archives/archive-commands.ts';
import { readChosen } from './chosen-pictures.ts';
import { putOnClipboard } from './clipboard.ts';
import { askForCapsule, askForCapsulePlace, askForAnnotations, askForExport, askForLibrary, askForLibraryFile, askForPictures, askForReport, askForSources } from './dialogs.ts';
import { firstAnswers } from './first-answers.ts';
import type { Memory } from './memory.ts';
import { printPage } from './print.ts';
import type { DeskWindow } from './windows/desk-window.ts';
import { valueOf, type Windows } from './windows/windows.ts';

type ShellCommand = CommandsRunning<'shell'>;

type Handlers = {
  [Name in ShellCommand]: (
    window: DeskWindow,
    input: CommandInput<Name>,
  ) => CommandOutput<Name> | Promise<CommandOutput<Name>>;
};

/** Runs a command whose sender and shape were checked: here, or on the threads of the window's archive. */
export type RunCommand = (window: DeskWindow, name: CommandName, input: unknown) => Promise<Result<unknown>>;

export function createRunner(options: {
  windows: Windows;
  memory: Memory;
  archives: ArchiveCommands;
}): RunCommand {
  const handlers = shellHandlers(options);
  return async (window, name, input) => {
    if (!isShellCommand(name)) return window.archive.run(name, input);
    // The schema of this very name was checked, which the compiler can't follow through the table.
    const handle = handlers[name] as (window: DeskWindow, input: unknown) => unknown;
    return ok(await handle(window, input));
  };
}

function isShellCommand(name: CommandName): name is ShellCommand {
  return commands[name].runs === 'shell';
}

function shellHandlers({
  windows,
  memory,
  archives,
}: {
  windows: Windows;
  memory: Memory;
  archives: ArchiveCommands;
}): Handlers {
  return {
    'archive.state': ({ archive }) => archive.state(),
    'archive.recent': () => archives.recent(),
    'archive.create': (window) => archives.create(window),
    'archive.choose': (window) => archives.choose(window),
    'archive.openRecent': (window, { path }) => archives.open(window, knownPath(memory, path)),
    'archive.openSample': (window) => archives.openSample(window),

    'window.first': ({ archive }) => firstAnswers(archive, memory.settings.value()),
    'window.folded': (window) => {
      window.folded?.();
      return null;
    },

    'work.cancel': ({ archive, works }, { workId }) => {
      works.cancel(workId);
      archive.cancel(workId);
      return null;
    },

    'settings.get': () => memory.settings.value(),
    'settings.set': async (_, changed) => {
      const settings = { ...memory.settings.value(), ...withoutUndefined(changed) };
      if (changed.zoom !== undefined) {
        for (const { browser } of windows.all()) browser.webContents.setZoomFactor(changed.zoom);
      }
      await memory.settings.set(settings).catch(refuseSettings);
      return settings;
    },

    'sources.chooseFiles': async ({ browser, files }) => {
      const paths = await askForSources(browser);
      return paths.map((path) => files.hand(path));
    },
    'pictures.choose': async ({ browser }) => readChosen(await askForPictures(browser)),
    'sources.importHanded': async ({ archive, files }, { handle, transcript, ...asked }) => {
      const place = { path: files.pathOf(handle), ...(transcript !== undefined && { transcriptPath: files.pathOf(transcript) }) };
      return valueOf(await archive.run('sources.importPath', { ...place, ...asked }));
    },

    // Loaded when first used: every start would wait for them.
    'captures.fetch': async (window, input) => (await import('./capture/commands.ts')).fetchAddress(window, input),
    'captures.again': async (window, input) => (await import('./capture/commands.ts')).captureAgain(window, input),

    'frame.show': ({ frame }, input) => frame.show(input),
    'frame.place': ({ frame }, { place }) => {
      frame.place(place);
      return null;
    },
    'frame.hide': ({ frame }) => {
      frame.hide();
      return null;
    },
    'frame.focus': ({ frame }) => {
      frame.focus();
      return null;
    },
    'frame.selection': ({ frame }) => frame.selection(),
    'frame.picture': ({ frame }) => frame.picture(),
    'frame.find': ({ frame }, { words, step }) => frame.find(words, step),
    'frame.endFind': ({ frame }) => {
      frame.endFind();
      return null;
    },
    'frame.paint': async ({ frame }, { captureId, painted }) => {
      await frame.paint(captureId, painted);
      return null;
    },
    'frame.zoom': ({ frame }, { zoom }) => {
      frame.zoom(zoom);
      return null;
    },

    'captures.fileBase': ({ filesToken }) => `${appScheme}://${captureFilesHost}/${filesToken}/`,
    'app.copy': async (_, clipping) => {
      await putOnClipboard(clipping);
      return null;
    },

    'export.html': async (window, { storyId }) => {
      const { fileName } = valueOf(await window.archive.run('export.suggestName', { storyId }));
      const path = await askForExport(window.browser, fileName);
      if (path === undefined) return { kind: 'cancelled' };
      const written = valueOf(await window.archive.run('export.htmlFile', { storyId, to: { kind: 'file', path } }));
      window.lastExport = written.path;
      return { kind: 'written', ...written };
    },

    // Loaded when first used: every start would wait for them.
    'exports.write': async (window, input) => (await import('./export/commands.ts')).writeToFolder(window, input),
    'exports.pdf': async (window, input) => (await import('./export/commands.ts')).writePdf(window, input),
    'exports.copy': async (window, input) => (await import('./export/commands.ts')).copyStory(window, input),
    'exports.drag': async (window, input) => (await import('./export/commands.ts')).dragOut(window, input),

    'report.export': async (window, { storyId, format }) => {
      const { fileName, text } = valueOf(await window.archive.run('report.make', { storyId, format: format === 'pdf' ? 'html' : format }));
      const path = await askForReport(window.browser, format, fileName);
      if (path === undefined) return { kind: 'cancelled' };
      const bytes = format === 'pdf' ? await printPage(text) : Buffer.from(text);
      const { writeWhole } = await import('../desk/export/commands.ts');
      writeWhole(path, bytes);
      window.lastExport = path;
      return { kind: 'written', path, bytes: bytes.byteLength, notices: [] };
    },
    'capsule.export': async (window, { storyId }) => {
      const { fileName } = valueOf(await window.archive.run('capsule.suggestName', { storyId }));
      const path = await askForCapsulePlace(window.browser, fileName);
      if (path === undefined) return { kind: 'cancelled' };
      const sealed = valueOf(await window.archive.run('record.make', { storyId }));
      const written = valueOf(await window.archive.run('capsule.write', { ...sealed, to: { kind: 'file', path } }));
      window.lastExport = written.path;
      return { kind: 'written', ...written };
    },
    'capsule.choose': async (window) => {
      const path = await askForCapsule(window.browser);
      if (path === undefined) return { kind: 'cancelled' };
      return { kind: 'imported', imported: valueOf(await window.archive.run('capsule.read', { path })) };
    },

    'library.choose': async (window) => {
      const path = await askForLibraryFile(window.browser);
      if (path === undefined) return { kind: 'cancelled' };
      return { kind: 'imported', imported: valueOf(await window.archive.run('library.importPath', { path })) };
    },
    'annotations.choose': async (window) => {
      const path = await askForAnnotations(window.browser);
      if (path === undefined) return { kind: 'cancelled' };
      return { kind: 'imported', imported: valueOf(await window.archive.run('annotations.importPath', { path })) };
    },
    'library.export': async (window, { format, sourceIds }) => {
      const path = await askForLibrary(window.browser, format);
      if (path === undefined) return { kind: 'cancelled' };
      const written = valueOf(
        await (format === 'webannotation'
          ? window.archive.run('annotations.exportWeb', { path, sourceIds })
          : window.archive.run('library.exportFile', { format, path, sourceIds })),
      );
      window.lastExport = written.path;
      return { kind: 'written', ...written };
    },

    'app.openLink': async (_, { url }) => {
      await shell.openExternal(secureAddress(url));
      return null;
    },
    'app.revealExport': ({ lastExport }) => {
      if (lastExport !== null) shell.showItemInFolder(lastExport);
      return null;
    },
  };
}

/** A window may open again what the person opened before, not any path it thinks of. */
function knownPath(memory: Memory, path: string): string {
  if (memory.places.value().recent.some((recent) => recent.path === path)) return path;
  throw new Refusal('not-allowed', {
    happened: 'That archive is not among those opened before.',
    next: 'Open it with “Open archive…”.',
  });
}

function secureAddress(url: string): string {
  if (URL.canParse(url) && new URL(url).protocol === 'https:') return url;
  throw new Refusal('not-allowed', {
    happened: 'Only https addresses are opened in the browser, and this is not one.',
    next: 'Copy the address and open it yourself if you trust it.',
  });
}

function refuseSettings(cause: unknown): never {
  throw new Refusal(
    'disk-full',
    {
      happened: 'The settings could not be written to the disk.',
      kept: 'They hold until the program ends.',
      next: 'Check that the disk is not full and that your settings folder can be written.',
    },
    { cause },
  );
}

function withoutUndefined<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}
