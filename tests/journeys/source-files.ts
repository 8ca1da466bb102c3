import type { App } from './app.ts';

/** Files that a person has, made here and now. */

const filler =
  'The minutes go on with the repair of the eastern quay, the price of mooring and the hours of the harbour office. ';

const report = `<!doctype html><html lang="en"><head><title>Harbour report</title><style>
  section { break-after: page; font: 16px/1.5 sans-serif; } section:last-child { break-after: auto; }
</style></head><body>
<section><h1>Harbour report</h1><p>The harbour board met in March and spoke of the crossing to Skerry for an hour.</p><p>${filler.repeat(6)}</p></section>
<section><h2>Passengers</h2><p>Some 412 people use the crossing on a working day, and twice as many use the crossing in July.</p><p>${filler.repeat(6)}</p></section>
<section><h2>Engines</h2><p>The engines came from Bergen in April. Nobody had asked for a second offer.</p><p>${filler.repeat(6)}</p></section>
<section><h2>Decision</h2><p>The crossing stops for eleven days in June.</p></section>
</body></html>`;

/** A report of four pages, printed by the app's own engine. */
export async function printedReport(app: App): Promise<Uint8Array> {
  const pdf = await app.electron.evaluate(async ({ BrowserWindow }, html) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'printing', sandbox: true } });
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    const printed = await window.webContents.printToPDF({ pageSize: 'A5' });
    window.destroy();
    return printed.toString('base64');
  }, report);
  return Buffer.from(pdf, 'base64');
}

/** So many seconds of a quiet tone: 16 bit, mono, 8000 Hz. */
export function quietRecording(seconds: number): Uint8Array {
  const rate = 8000;
  const samples = Buffer.alloc(seconds * rate * 2);
  for (let at = 0; at < seconds * rate; at++) samples.writeInt16LE(Math.round(300 * Math.sin((at * 220 * 2 * Math.PI) / rate)), at * 2);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.byteLength, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([head, samples]);
}

export const recordingTranscript = `WEBVTT

00:00.000 --> 00:03.500
Good morning to the board.

00:03.500 --> 00:07.000
We have one matter today.

00:07.000 --> 00:12.000
The ferry will not sail in June.
`;
