import { strToU8, zipSync } from 'fflate';

/** Small sound files of every kind that can become a source, made here, letter by letter. */

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function joined(...parts: readonly (Uint8Array | readonly number[] | string)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? latin1(part) : part)]));
}

type PdfLine = { text: string; x?: number; y: number; size?: number };

/** A PDF with lines of Latin text at places in points; information as PDF writes it, parentheses and all. */
export function pdf(pages: readonly (readonly PdfLine[])[], info: Readonly<Record<string, string>> = {}, trailer = ''): Uint8Array {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((lines) => {
    const shown = lines
      .map(({ text, x = 72, y, size = 11 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`)
      .join('\n');
    const content = add(`<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`);
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`);
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  const said = add(`<< ${Object.entries(info).map(([name, value]) => `/${name} ${value}`).join(' ')} >>`);
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${places.length + 1} /Root 1 0 R /Info ${said} 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return latin1(file);
}

/** A Word document with this inside its body, as WordprocessingML. */
export function docx(body: string, core = '', more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  return zipSync({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': xml(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    ),
    'word/document.xml': xml(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': xml('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'),
    ...more,
  });
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export function wordParagraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

const uint16 = (value: number): number[] => [value >> 8, value & 0xff];

/** A JPEG of one grey pixel with IPTC fields (record 2, by their numbers) in its Photoshop segment. */
export function jpeg(iptc: readonly (readonly [number: number, text: string])[], size = { width: 8, height: 8 }): Uint8Array {
  const utf8Declared = [0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47];
  const fields = iptc.flatMap(([number, text]) => [0x1c, 2, number, ...uint16(utf8(text).length), ...utf8(text)]);
  const data = [...utf8Declared, ...fields];
  const resource = [...latin1('8BIM'), 0x04, 0x04, 0, 0, 0, 0, ...uint16(data.length), ...data, ...(data.length % 2 === 0 ? [] : [0])];
  const segment = [...latin1('Photoshop 3.0\0'), ...resource];
  return joined(
    [0xff, 0xd8, 0xff, 0xed, ...uint16(segment.length + 2), ...segment],
    [0xff, 0xdb, 0, 67, 0, ...Array.from({ length: 64 }, () => 16)],
    [0xff, 0xc0, 0, 11, 8, ...uint16(size.height), ...uint16(size.width), 1, 1, 0x11, 0],
    [0xff, 0xc4, 0, 20, 0, 1, ...Array.from({ length: 15 }, () => 0), 0],
    [0xff, 0xc4, 0, 20, 0x10, 1, ...Array.from({ length: 15 }, () => 0), 0],
    [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x3f, 0xff, 0xd9],
  );
}

/** A PNG head of any size; its pixels are one. */
export function png({ width, height }: { width: number; height: number } = { width: 1, height: 1 }): Uint8Array {
  const bytes = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='),
    (letter) => letter.charCodeAt(0),
  );
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** Silence of this many seconds: 8 kHz, 8 bit. */
export function wav(seconds: number): Uint8Array {
  const length = Math.round(seconds * 8000);
  const bytes = new Uint8Array(44 + length).fill(128, 44);
  const view = new DataView(bytes.buffer);
  bytes.set(latin1('RIFF\0\0\0\0WAVEfmt '), 0);
  view.setUint32(4, 36 + length, true);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  bytes.set(latin1('data'), 36);
  view.setUint32(40, length, true);
  return bytes;
}

export const vtt = utf8(`WEBVTT

NOTE taken down by hand

00:00:01.000 --> 00:00:04.500
<v Ada Lind>The harbour opens on Friday.

2
00:01:02.000 --> 00:01:05.250 align:start
<v Wren>Who says <i>so</i> &amp; why?
`);

export const srt = utf8('1\r\n00:00:01,000 --> 00:00:04,500\r\nThe harbour opens\r\non Friday.\r\n\r\n2\r\n01:00:00,000 --> 01:00:01,000\r\nNo more.\r\n');

/** An e-mail; `html` replaces its plain words, `attachment` comes with it. */
export function eml({ html, attachment }: { html?: string; attachment?: { name: string; text: string } } = {}): Uint8Array {
  const words =
    html === undefined
      ? 'Content-Type: text/plain; charset=utf-8\r\n\r\nThe harbour opens on Friday.\r\n\r\nPlease wait for the notice.\r\n'
      : `Content-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`;
  const attached =
    attachment === undefined
      ? ''
      : `--part\r\nContent-Type: text/csv; name="${attachment.name}"\r\nContent-Disposition: attachment; filename="${attachment.name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(attachment.text)}\r\n`;
  return utf8(
    'Received: from mail.example by relay.example; Wed, 24 May 2023 09:30:02 +0900\r\n' +
      'From: =?utf-8?q?Ada_Lind?= <ada@harbour.example>\r\nTo: Wren Halloway <wren@paper.example>, desk@paper.example\r\n' +
      'Subject: Opening of the harbour\r\nDate: Wed, 24 May 2023 09:30:00 +0900\r\nMessage-ID: <1@harbour.example>\r\nMIME-Version: 1.0\r\n' +
      `Content-Type: multipart/mixed; boundary="part"\r\n\r\n--part\r\n${words}${attached}--part--\r\n`,
  );
}

export function mhtml(html: string): Uint8Array {
  return utf8(
    'From: <Saved by a browser>\r\nSnapshot-Content-Location: https://paper.example/harbour\r\nSubject: Harbour\r\nMIME-Version: 1.0\r\n' +
      'Content-Type: multipart/related; type="text/html"; boundary="----edge"\r\n\r\n------edge\r\nContent-Type: text/html\r\n' +
      `Content-Transfer-Encoding: base64\r\nContent-Location: https://paper.example/harbour\r\n\r\n${btoa(String.fromCharCode(...utf8(html)))}\r\n------edge--\r\n`,
  );
}

export const markdown = utf8(`---
title: Harbour notes
author: [Ada Lind, Wren Halloway]
date: 2023-05-24
lang: en
---

# What was said

The harbour **opens** on Friday.

- Forty ships wait.

| ship | tons |
| --- | --- |
| Mary | 40 |
`);

export const html = utf8(
  '<!doctype html><html lang="en"><title>Harbour opens</title><meta name="author" content="Ada Lind"><article><h1>Harbour opens</h1><p>The harbour opens on Friday, its master said.</article>',
);

export const text = utf8('Harbour notes\n\nThe harbour opens\non Friday.\n\nForty ships wait.\n');
