import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileToRead, Imported } from './imported.ts';
import { readAnyFile } from './read.ts';
import * as files from './testing/files.ts';
import { Unreadable } from './unreadable.ts';

const progress = { tell: () => {}, stopIfCancelled: () => {} };

function read(fileName: string, bytes: Uint8Array, more: Partial<FileToRead> = {}): Promise<Imported> {
  return readAnyFile({ fileName, bytes, url: '', contentType: '', transcript: null, ...more }, progress);
}

const words = ({ readable }: Imported): string[] => readable.map(({ text }) => text);

const report = files.pdf(
  [
    [
      { text: 'Report of the harbour master', y: 760, size: 20 },
      { text: 'The harbour opens on Friday, and forty ships that have waited outside for', y: 720 },
      { text: 'eleven days may come in by noon, says the master, whose inter-', y: 706 },
      { text: 'national colleagues agree.', y: 692 },
      { text: 'A second paragraph follows after a gap.', y: 660 },
      { text: 'Harbour report, page 1', y: 30 },
    ],
    [{ text: 'On the second page stand other words.', y: 760 }, { text: 'Harbour report, page 2', y: 30 }],
    [{ text: 'And on the third.', y: 760 }, { text: 'Harbour report, page 3', y: 30 }],
  ],
  { Title: '(Harbour report)', Author: '(Ada Lind; Wren Halloway)', CreationDate: "(D:20230524093000+09'00')" },
);
const letter = files.docx(
  files.wordParagraph('Letter', 'Heading1') + files.wordParagraph('The harbour opens on Friday.') + files.wordParagraph('Forty ships wait & see.'),
  '<dc:title>Letter of Ada &amp; Wren</dc:title><dc:creator>Ada Lind</dc:creator><dcterms:created>2023-05-24T09:30:00Z</dcterms:created>',
);
const photo = files.jpeg([
  [105, 'Harbour at dawn'],
  [120, 'Ships wait outside the harbour of Ålesund.'],
  [80, 'Ada Lind'],
  [110, 'Example Pictures'],
  [55, '20230524'],
]);

describe('a file becomes', () => {
  it.each([
    ['page.html', files.html, 'web-page', 'text/html', 'Harbour opens', ['Ada Lind'], ''],
    ['page.mhtml', files.mhtml('<title>Harbour</title><p>The harbour opens.'), 'web-page', 'multipart/related', 'Harbour', [], ''],
    ['report.pdf', report, 'document', 'application/pdf', 'Harbour report', ['Ada Lind', 'Wren Halloway'], '2023-05-24T09:30:00+09:00'],
    ['letter.docx', letter, 'document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Letter of Ada & Wren', ['Ada Lind'], '2023-05-24T09:30:00Z'],
    ['notes.md', files.markdown, 'document', 'text/markdown', 'Harbour notes', ['Ada Lind', 'Wren Halloway'], '2023-05-24'],
    ['field_notes.txt', files.text, 'document', 'text/plain', 'field notes', [], ''],
    ['photo.jpg', photo, 'picture', 'image/jpeg', 'Harbour at dawn', ['Ada Lind'], '2023-05-24'],
    ['photo.png', files.png(), 'picture', 'image/png', 'photo', [], ''],
    ['talk.wav', files.wav(2), 'recording', 'audio/wav', 'talk', [], ''],
    ['talk.vtt', files.vtt, 'recording', 'text/vtt', 'talk', [], ''],
    ['talk.srt', files.srt, 'recording', 'text/vtt', 'talk', [], ''],
    ['notice.eml', files.eml(), 'email', 'message/rfc822', 'Opening of the harbour', ['Ada Lind'], '2023-05-24T00:30:00Z'],
  ])('%s: its own kind of source', async (fileName, bytes, sourceKind, mediaType, title, authors, published) => {
    const imported = await read(fileName, bytes);
    expect(imported).toMatchObject({ sourceKind, mediaType, csl: { title, author: authors.map((literal) => ({ literal })) }, facts: { published } });
    expect(imported.facts.notices).toBeUndefined();
  });
});

describe('what is read of', () => {
  it('a PDF: paragraphs on their pages, without what stands at the foot of each', async () => {
    const { readable, facts } = await read('report.pdf', report);
    expect(readable).toEqual([
      { kind: 'heading', text: 'Report of the harbour master', page: 1 },
      {
        kind: 'paragraph',
        text: 'The harbour opens on Friday, and forty ships that have waited outside for eleven days may come in by noon, says the master, whose international colleagues agree.',
        page: 1,
      },
      { kind: 'paragraph', text: 'A second paragraph follows after a gap.', page: 1 },
      { kind: 'paragraph', text: 'On the second page stand other words.', page: 2 },
      { kind: 'paragraph', text: 'And on the third.', page: 3 },
    ]);
    expect(facts.pages).toBe(3);
  });

  it('a file that is a Buffer of Node, as the disk gives it', async () => {
    expect(words(await read('report.pdf', Buffer.from(report)))).toHaveLength(5);
    expect(words(await read('photo.jpg', Buffer.from(photo)))).toHaveLength(3);
  });

  it('a PDF of pictures: nothing, and it says so', async () => {
    const imported = await read('scan.pdf', files.pdf([[]]));
    expect(imported.readable).toEqual([]);
    expect(imported.facts.notices).toEqual([expect.stringContaining('its pages are pictures')]);
  });

  it('a Word document: its blocks, and a page to show', async () => {
    const imported = await read('letter.docx', letter);
    expect(imported.readable).toEqual([
      { kind: 'heading', text: 'Letter' },
      { kind: 'paragraph', text: 'The harbour opens on Friday.' },
      { kind: 'paragraph', text: 'Forty ships wait & see.' },
    ]);
    expect(imported.page?.()).toContain('<h1>Letter</h1>');
  });

  it('Markdown: its blocks without its marks', async () => {
    const imported = await read('notes.md', files.markdown);
    expect(imported.readable).toEqual([
      { kind: 'heading', text: 'What was said' },
      { kind: 'paragraph', text: 'The harbour opens on Friday.' },
      { kind: 'list-item', text: 'Forty ships wait.' },
      { kind: 'table-row', text: 'ship\ttons' },
      { kind: 'table-row', text: 'Mary\t40' },
    ]);
    expect(imported.language).toBe('en');
  });

  it('plain text: paragraphs between empty lines', async () => {
    expect(words(await read('a.txt', files.text))).toEqual(['Harbour notes', 'The harbour opens on Friday.', 'Forty ships wait.']);
  });

  it('a picture: headline, caption and credit', async () => {
    expect(words(await read('photo.jpg', photo))).toEqual([
      'Harbour at dawn',
      'Ships wait outside the harbour of Ålesund.',
      'Ada Lind / Example Pictures',
    ]);
  });

  it('a recording: how long it is, and what the transcript beside it says', async () => {
    const imported = await read('talk.wav', files.wav(2), { transcript: { fileName: 'talk.vtt', bytes: files.vtt } });
    expect(imported.facts.duration).toBe(2000);
    expect(imported.readable).toEqual([
      { kind: 'paragraph', text: 'Ada Lind: The harbour opens on Friday.', time: { start: 1000, end: 4500 } },
      { kind: 'paragraph', text: 'Wren: Who says so & why?', time: { start: 62_000, end: 65_250 } },
    ]);
    expect(imported.parts).toMatchObject([{ role: 'attachment', name: 'talk.vtt' }]);
  });

  it('an e-mail: who wrote to whom, its words, its attachments', async () => {
    const imported = await read('notice.eml', files.eml({ attachment: { name: '../ships.csv', text: 'Mary,40' } }));
    expect(words(imported)).toEqual([
      'Opening of the harbour',
      'From: Ada Lind <ada@harbour.example>',
      'To: Wren Halloway <wren@paper.example>, desk@paper.example',
      'Date: Wed, 24 May 2023 09:30:00 +0900',
      'The harbour opens on Friday.',
      'Please wait for the notice.',
    ]);
    expect(imported.parts).toEqual([{ role: 'attachment', name: 'ships.csv', mediaType: 'text/csv', bytes: files.utf8('Mary,40') }]);
  });
});

describe('the content of a file wins over its name', () => {
  it.each([
    ['report.html', report, 'application/pdf', 'a PDF'],
    ['letter.pdf', letter, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'a Word document'],
    ['page.docx', files.html, 'text/html', 'a web page'],
    ['photo.png', photo, 'image/jpeg', 'JPEG'],
    ['page.jpg', files.html, 'text/html', 'a web page'],
    ['notes.pdf', files.text, 'text/plain', 'plain text'],
    ['mail.html', files.eml(), 'message/rfc822', 'an e-mail'],
  ])('%s', async (fileName, bytes, mediaType, called) => {
    const { facts, ...imported } = await read(fileName, bytes);
    expect(imported.mediaType).toBe(mediaType);
    expect(facts.notices).toEqual([expect.stringContaining(called)]);
  });
});

const bomb = (size: number): Uint8Array => files.docx(files.wordParagraph('x'), '', { 'word/media/big.bin': new Uint8Array(size) });
const lying = (): Uint8Array => {
  const bytes = bomb(1_000_000).slice();
  const view = new DataView(bytes.buffer);
  // The directory says of every file that it is empty.
  for (let at = 0; at + 46 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0, true);
  return bytes;
};

describe('a file is refused', () => {
  it.each([
    ['empty', new Uint8Array(), 'is empty'],
    ['of spaces', files.utf8('  \n '), 'no words'],
    ['binary', files.joined([0, 1, 2, 3, 200, 0, 9]), 'binary data'],
    ['gzip', gzipSync(files.html), 'compressed'],
    ['a ZIP of several files', zipSync({ 'a.txt': files.text }), 'archive of several files'],
    ['a workbook', zipSync({ 'xl/workbook.xml': files.text }), 'Excel workbook'],
    ['slides', zipSync({ 'ppt/presentation.xml': files.text }), 'PowerPoint'],
    ['an e-book', zipSync({ 'META-INF/container.xml': files.text }), 'e-book'],
    ['an old Office file', files.joined('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', new Uint8Array(600)), 'old Office document'],
    ['a Word document with a password', files.joined('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'), 'password'],
    ['a PDF with a password', files.pdf([[]], {}, '/Encrypt << /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -4 >> /ID [(1234567890123456) (1234567890123456)]'), 'password'],
    ['a PDF cut short at its head', files.utf8('%PDF-1.7\n'), 'not a sound PDF'],
    ['a Word document cut short', letter.subarray(0, 900), 'cut short or damaged'],
    ['a bomb', bomb(300 * 1024 * 1024), 'unpacks to more'],
    ['a bomb that lies', lying(), 'cut short or damaged'],
    ['a drawing', files.utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'a drawing (SVG)'],
    ['rich text', files.utf8('{\\rtf1 Harbour}'), 'RTF'],
    ['a picture cut short', photo.subarray(0, 40), 'cut short or damaged'],
    ['a picture bomb', files.png({ width: 60_000, height: 60_000 }), 'more than can be shown'],
    ['sound that is none', files.joined('ID3\x04\0\0\0\0\0\0', files.utf8('no sound at all'.repeat(50))), 'no sound'],
    ['a program', files.joined('MZ', [0x90, 0, 3, 0, 0, 0]), 'a program'],
  ])('for being %s', async (_what, bytes, why) => {
    await expect(read('x', bytes)).rejects.toThrow(Unreadable);
    await expect(read('x', bytes)).rejects.toThrow(why);
  });
});

describe('work that is cancelled', () => {
  it.each([['report.pdf', report], ['letter.docx', letter], ['page.html', files.html], ['notes.md', files.markdown], ['notice.eml', files.eml()]])(
    'ends in the midst of %s',
    async (fileName, bytes) => {
      const stop = new Error('stop');
      let told = 0;
      const cancelled = {
        tell: () => void told++,
        stopIfCancelled: () => {
          throw stop;
        },
      };
      await expect(readAnyFile({ fileName, bytes, url: '', contentType: '', transcript: null }, cancelled)).rejects.toBe(stop);
      expect(told).toBeGreaterThan(0);
    },
  );
});
