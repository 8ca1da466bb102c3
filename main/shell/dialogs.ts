import { dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { ReportFormat } from '../../contract/record.ts';
import { sourceExportExtensions, type SourceExportFormat } from '../../domain/citing/library/formats.ts';

const archiveFilter = { name: 'Standfirst archive', extensions: ['standfirst'] };

/** The endings that the files go by which can become sources. */
const sourceExtensions =
  'html htm xhtml mhtml mht pdf docx md markdown txt jpg jpeg png gif webp tif tiff heic mp3 m4a mp4 wav ogg oga opus flac webm vtt srt eml bib bibtex ris json jsonld csljson'.split(' ');

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
      {
        name: 'Pages, documents, pictures, recordings, e-mails, libraries',
        extensions: sourceExtensions,
      },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections'],
  });
  return canceled ? [] : filePaths;
}

export async function askForPictures(window: BrowserWindow): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Insert pictures',
    buttonLabel: 'Insert',
    filters: [{ name: 'Pictures', extensions: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif'] }],
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

export async function askForExportFolder(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Export into a folder',
    buttonLabel: 'Export here',
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}

export async function askForPdf(window: BrowserWindow, suggestion: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export as PDF',
    defaultPath: suggestion,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled ? undefined : withExtension(filePath, '.pdf');
}

const reportKinds: Record<ReportFormat, { name: string; extension: string }> = {
  html: { name: 'Web page', extension: 'html' },
  pdf: { name: 'PDF', extension: 'pdf' },
  json: { name: 'JSON', extension: 'json' },
  webannotation: { name: 'Web Annotations', extension: 'jsonld' },
};

export async function askForReport(window: BrowserWindow, format: ReportFormat, suggestion: string): Promise<string | undefined> {
  const { name, extension } = reportKinds[format];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export the verification report',
    defaultPath: suggestion.replace(/\.[^.]*$/, `.${extension}`),
    filters: [{ name, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled ? undefined : withExtension(filePath, `.${extension}`);
}

const capsuleFilter = { name: 'Evidence capsule', extensions: ['zip'] };

export async function askForCapsulePlace(window: BrowserWindow, suggestion: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export an evidence capsule',
    defaultPath: suggestion,
    filters: [capsuleFilter],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled ? undefined : withExtension(filePath, '.zip');
}

export async function askForCapsule(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Take back an evidence capsule',
    filters: [capsuleFilter, { name: 'All files', extensions: ['*'] }],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

const libraryNames: Record<SourceExportFormat, string> = { csl: 'CSL-JSON', bibtex: 'BibTeX', ris: 'RIS', webannotation: 'Web Annotations' };

export async function askForLibraryFile(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import a library',
    filters: [
      { name: 'CSL-JSON, BibTeX, RIS, Zotero note', extensions: ['json', 'bib', 'ris', 'html', 'txt'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

export async function askForAnnotations(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import annotations',
    filters: [
      { name: libraryNames.webannotation, extensions: ['jsonld', 'json'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

export async function askForLibrary(window: BrowserWindow, format: SourceExportFormat): Promise<string | undefined> {
  const extension = sourceExportExtensions[format];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: format === 'webannotation' ? 'Export annotations' : 'Export the library',
    defaultPath: `${format === 'webannotation' ? 'annotations' : 'library'}.${extension}`,
    filters: [{ name: libraryNames[format], extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled ? undefined : withExtension(filePath, `.${extension}`);
}

function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(extension) ? path : `${path}${extension}`;
}
