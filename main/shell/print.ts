import { BrowserWindow } from 'electron';
import { captureAddress, createCaptureSession } from './frame/capture-session.ts';

/** The host of the only page of a printing session. */
const printed = 'print';

/**
 * A page as a PDF, tagged and with an outline. It is loaded like a capture: in a session of its own, without scripts and without
 * network, in a window that is never seen.
 * @param html a whole page that needs nothing beside it
 */
export async function printPage(html: string): Promise<Uint8Array> {
  const address = captureAddress(printed);
  const session = createCaptureSession(() => ({ address, html: Buffer.from(html) }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, spellcheck: false },
  });
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true });
  } finally {
    window.destroy();
  }
}
