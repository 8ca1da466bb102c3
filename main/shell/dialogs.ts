import { dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';

const archiveFilter = { name: 'Standfirst archive', extensions: ['standfirst'] };

/** The system's file dialogs. Each answers with the paths chosen; none where the person cancelled. */

export async function askForNewArchive(window: BrowserWindow, folder: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'New archive',
    defaultPath: join(folder, 'Archive.standfirst'),
    filters: [archiveFilter],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled ? undefined : withExtension(filePath, '.standfirst');
}

export async function askForArchive(window: BrowserWindow, folder: string): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open archive',
    defaultPath: folder,
    filters: [archiveFilter, { name: 'All files', extensions: ['*'] }],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

export async function askForSources(window: BrowserWindow): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import sources',
    filters: [
      { name: 'Saved web pages', extensions: ['html', 'htm', 'xhtml'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections'],
  });
  return canceled ? [] : filePaths;
}

export async function askForExport(window: BrowserWindow, suggestion: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export as HTML',
    defaultPath: suggestion,
    filters: [{ name: 'Web page', extensions: ['html'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled ? undefined : withExtension(filePath, '.html');
}

function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(extension) ? path : `${path}${extension}`;
}
