import { clipboard, ClipboardItem } from 'electron';

/** Puts a text on the clipboard in both its kinds: a word processor takes the HTML, a plain field the text. */
export async function putOnClipboard({ text, html }: { text: string; html: string }): Promise<void> {
  if (typeof ClipboardItem === 'function') {
    await clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
  } else (clipboard as unknown as EarlierClipboard).write({ text, html });
}

/** As it was before Electron took the web's own way; 33 has it so. */
type EarlierClipboard = { write(data: { text: string; html: string }): void };
