import { app, nativeImage } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandInput } from '../../../contract/commands.ts';
import type { ExportRequest, FolderExportOutcome, PrintedFile } from '../../../contract/exports.ts';
import type { ExportOutcome } from '../../../contract/views.ts';
import type { Work } from '../../../contract/work.ts';
import { writeWhole } from '../../desk/export/commands.ts';
import { putOnClipboard } from '../clipboard.ts';
import { askForExportFolder, askForPdf } from '../dialogs.ts';
import { printPage } from '../print.ts';
import type { DeskWindow } from '../windows/desk-window.ts';
import { valueOf } from '../windows/windows.ts';

/** Asks for a folder, then has the archive's reader write into it. */
export async function writeToFolder(window: DeskWindow, request: ExportRequest): Promise<FolderExportOutcome> {
  const folder = await askForExportFolder(window.browser);
  if (folder === undefined) return { kind: 'cancelled' };
  const written = await withPrinted(window, request, async (printed) => valueOf(await window.archive.run('export.toFolder', { ...request, folder, printed })));
  window.lastExport = written.files[0]?.path ?? folder;
  return { kind: 'written', ...written };
}

/**
 * Prints the pages of the stories where a PDF is asked for, and has them for the length of the work that writes them. They wait in
 * a folder of their own, so that an export of many is one file in memory at a time.
 */
async function withPrinted<Value>(window: DeskWindow, request: ExportRequest, write: (printed: PrintedFile[]) => Promise<Value>): Promise<Value> {
  if (!request.formats.includes('pdf')) return write([]);
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-print-'));
  try {
    return await write(await window.works.run(request.workId, (work) => printStories(window, request, folder, work)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function printStories({ archive }: DeskWindow, { storyIds, options }: ExportRequest, folder: string, work: Work): Promise<PrintedFile[]> {
  const printed: PrintedFile[] = [];
  for (const [at, storyId] of storyIds.entries()) {
    work.stopIfCancelled();
    work.tell('Printing stories', at, storyIds.length);
    const { files } = valueOf(await archive.run('exports.preview', { storyId, format: 'pdf', options }));
    for (const { name, text } of files) {
      const path = join(folder, `${printed.length}.pdf`);
      const bytes = await printPage(text ?? '', { numbered: true });
      // Whoever has cancelled meanwhile has removed the folder too.
      work.stopIfCancelled();
      await writeFile(path, bytes);
      printed.push({ storyId, name: name.replace(/\.html$/, '.pdf'), path });
    }
  }
  return printed;
}

/** Prints the page of a story as the print style has it, with the numbers of its pages. */
export async function writePdf(window: DeskWindow, { storyId, options }: CommandInput<'exports.pdf'>): Promise<ExportOutcome> {
  const { fileName } = valueOf(await window.archive.run('export.suggestName', { storyId }));
  const path = await askForPdf(window.browser, fileName.replace(/\.html$/, '.pdf'));
  if (path === undefined) return { kind: 'cancelled' };
  const { files, notices } = valueOf(await window.archive.run('exports.preview', { storyId, format: 'pdf', options }));
  const bytes = await printPage(files[0]?.text ?? '', { numbered: true });
  writeWhole(path, bytes);
  window.lastExport = path;
  return { kind: 'written', path, bytes: bytes.byteLength, notices };
}

export async function copyStory({ archive }: DeskWindow, { storyId }: CommandInput<'exports.copy'>): Promise<null> {
  await putOnClipboard(valueOf(await archive.run('export.clipping', { storyId })));
  return null;
}

/** Folders whose files may still be on their way to another program. */
const dragged = new Set<string>();

/** Makes the files of one format and hands them to the drag that the person has begun in the window. */
export async function dragOut(window: DeskWindow, { storyId, format, options }: CommandInput<'exports.drag'>): Promise<null> {
  const { archive, browser } = window;
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-drag-'));
  if (dragged.size === 0) app.once('will-quit', removeDragged);
  dragged.add(folder);
  const request = { storyIds: [storyId], formats: [format], options };
  const { files } = await withPrinted(window, request, async (printed) => valueOf(await archive.run('export.toFolder', { ...request, folder, printed })));
  const paths = files.map(({ path }) => path);
  const [file = folder] = paths;
  browser.webContents.startDrag({ file, files: paths, icon: dragIcon() });
  return null;
}

function removeDragged(): void {
  for (const folder of dragged) rmSync(folder, { recursive: true, force: true });
}

/** A sheet of paper: the system wants a picture under the pointer. BGRA, as `createFromBitmap` takes it. */
function dragIcon(): Electron.NativeImage {
  const [width, height] = [24, 32];
  const bitmap = Buffer.alloc(width * height * 4, 0xff);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const isEdge = x === 0 || y === 0 || x === width - 1 || y === height - 1;
    const isLine = y % 6 === 3 && x > 4 && x < width - 5 && y > 5;
    if (isEdge || isLine) bitmap.fill(0x80, at * 4, at * 4 + 3);
  }
  return nativeImage.createFromBitmap(bitmap, { width, height });
}
