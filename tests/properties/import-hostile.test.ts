import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Imported } from '../../domain/import/imported.ts';
import { readAnyFile } from '../../domain/import/read.ts';
import * as files from '../../domain/import/testing/files.ts';
import { Unreadable } from '../../domain/import/unreadable.ts';

type Node = DefaultTreeAdapterTypes.ParentNode | DefaultTreeAdapterTypes.ChildNode;

const active =
  /^(?:script|iframe|frame|object|embed|applet|base|meta|link|form|input|button|svg|math|template|noscript|audio|video|portal)$/;
const reaching = new Set(['href', 'src', 'srcset', 'ping', 'action', 'formaction', 'background', 'poster', 'data', 'xlink:href']);

/** What of a page could run or reach out, read as a browser reads it. */
function activeParts(html: string): string[] {
  const found: string[] = [];
  const waiting: Node[] = [parse(html, { scriptingEnabled: true })];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) {
      if (active.test(node.tagName)) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        const address = Array.from(value).filter((letter) => letter > ' ').join('').toLowerCase();
        if (/^on/i.test(name) || name === 'srcdoc' || name === 'ping') found.push(name);
        if (reaching.has(name) && /^(?:javascript|vbscript|livescript|data:(?!image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon)))/.test(address)) found.push(`${name}=${value}`);
        if (name === 'src' && !address.startsWith('data:image/')) found.push(`src=${value}`);
        if (name === 'style' && /url\((?!["']?data:)|expression\(|javascript:/i.test(value)) found.push(`style=${value}`);
      }
    }
    if ('childNodes' in node) waiting.push(...node.childNodes);
  }
  return found;
}

/** A payload as PDF writes any text: UTF-16 with its mark, in hexadecimal. */
const pdfText = (text: string): string => `<feff${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`;
const onOneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');
const relationship = (target: string): Uint8Array =>
  files.utf8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" TargetMode="External" Target="${target.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')}"/></Relationships>`,
  );
const withoutControls = (text: string): string => text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/g, '');

/** Every way in, with a payload wherever a file of the kind can hold words of somebody's choosing. */
const ways: readonly (readonly [fileName: string, make: (payload: string) => Uint8Array])[] = [
  ['page.html', (payload) => files.utf8(`<!doctype html><title>1</title>${payload}`)],
  ['page.mhtml', (payload) => files.mhtml(`<!doctype html><title>1</title>${payload}`)],
  ['notes.md', (payload) => files.utf8(`---\ntitle: ${JSON.stringify(payload)}\n---\n\n${payload}\n\n[link](<${onOneLine(payload)}>) ![picture](javascript:1) <javascript:1>\n`)],
  ['notes.txt', (payload) => files.utf8(`Words.\n\n${payload}\n`)],
  [
    'letter.docx',
    (payload) =>
      files.docx(
        `${files.wordParagraph(withoutControls(payload))}<w:p><w:hyperlink r:id="rId9"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>`,
        `<dc:title>${withoutControls(payload).replace(/&/g, '&amp;').replace(/</g, '&lt;')}</dc:title>`,
        { 'word/_rels/document.xml.rels': relationship(withoutControls(`javascript:${payload}`)) },
      ),
  ],
  ['mail.eml', (payload) => files.eml({ html: payload, attachment: { name: onOneLine(payload).replace(/["\\]/g, '').slice(0, 60) || 'x', text: '1' } })],
  ['talk.vtt', (payload) => files.utf8(`WEBVTT\n\n00:01.000 --> 00:02.000\n<v ${onOneLine(payload)}>${onOneLine(payload)}\n`)],
  ['report.pdf', (payload) => files.pdf([[{ text: onOneLine(payload).replace(/[^\x20-\x7e]/g, ''), y: 700 }]], { Title: pdfText(payload), Author: pdfText(payload) })],
  ['photo.jpg', (payload) => files.jpeg([[105, payload], [120, payload], [80, payload]].map(([number, text]) => [Number(number), String(text).slice(0, 8000)]))],
];

/** What was read, or nothing where the file is refused: either is safe. */
async function read(fileName: string, bytes: Uint8Array): Promise<Imported | undefined> {
  try {
    return await readAnyFile({ fileName, bytes, url: '', contentType: '', transcript: null }, { tell: () => {}, stopIfCancelled: () => {} });
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

const own = [
  '<script>steal()</script><img src=x onerror=steal()>',
  '<svg onload=steal()><a href="javascript:steal()">x</a></svg>',
  '"><iframe srcdoc="<script>steal()</script>"></iframe>',
  '[x](javascript:steal()) `<img src=x onerror=steal()>`',
];
const path = join(import.meta.dirname, '../../../shared/corpus/xss/payloads.json');
const isThere = existsSync(path);
const corpus = isThere ? (JSON.parse(readFileSync(path, 'utf8')) as string[]) : [];
/** The whole corpus goes through the page's own test beside its sanitiser; the other ways end in the same one. */
const payloads = [...own, ...corpus];

describe.each(ways)('a payload in %s', (fileName, make) => {
  it(`leaves nothing active${isThere ? '' : ` (${path} IS NOT THERE)`}`, async () => {
    let came = 0;
    for (const payload of payloads) {
      const imported = await read(fileName, make(payload));
      if (imported === undefined) continue;
      came++;
      const page = imported.page?.() ?? '';
      expect({ payload, left: activeParts(page) }).toEqual({ payload, left: [] });
      // Everything else is plain text, which the window and the exporters escape; an address must be one.
      for (const { url } of imported.facts.related) expect(url).not.toMatch(/^\s*(?:javascript|vbscript|data):/i);
      expect(imported.csl.URL ?? '').not.toMatch(/^\s*(?:javascript|vbscript|data):/i);
      for (const { name, mediaType } of imported.parts) {
        expect(name).not.toMatch(/[/\\<>"\0]/);
        expect(mediaType).toMatch(/^[\w.+-]+\/[\w.+-]+$/);
      }
    }
    expect(came, 'files that were read').toBeGreaterThan(payloads.length * 0.9);
  }, 240_000);
});

it('a drawing, which can hold programs, is refused', async () => {
  expect(await read('drawing.svg', files.utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>steal()</script></svg>'))).toBeUndefined();
});
