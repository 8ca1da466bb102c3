import { BrowserWindow } from 'electron';
import { captureAddress, createCaptureSession } from './frame/capture-session.ts';

/** What stands at the foot of each page; Chromium fills in the two numbers by their classes. */
const pageNumbers =
  '<div style="width: 100%; font: 8px sans-serif; text-align: center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** The host of the only page of a printing session. */
const printed = 'print';

/**
 * A page as a PDF, tagged and with an outline. It is loaded like a capture: in a session of its own, without scripts and without
 * network, in a window that is never seen.
 * @param html a whole page that needs nothing beside it
 * @param numbered whether each page tells its number
 */
export async function printPage(html: string, { numbered = false }: { numbered?: boolean } = {}): Promise<Uint8Array> {
  const address = captureAddress(printed);
  const session = createCaptureSession(() => ({ address, html: Buffer.from(html) }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, spellcheck: false },
  });
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      ...(numbered && { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: pageNumbers }),
    });
  } finally {
    window.destroy();
  }
}
