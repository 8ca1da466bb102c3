import { serialize } from 'parse5';
import { absolute } from '../html/address.ts';
import { decodeHtml } from '../html/decode.ts';
import { attribute, elementsIn, parseHtml, type Document } from '../html/tree.ts';
import { inlineResources, type FindResource, type Resource } from './inline.ts';
import { mhtmlParts, type MhtmlPart } from './parts.ts';
import { toBase64 } from './transfer.ts';

/** The page that a web archive (MHTML) holds. */
export type MhtmlPage =
  | {
      kind: 'page';
      /** The main part as it is written in the archive: to be read for its text and what it says of itself. */
      html: string;
      /**
       * The same with its pictures, fonts and style sheets within it. Still hostile: to be shown, it must go
       * through `safePage`.
       */
      selfContained: string;
      /** Where the page was saved from; '' where the archive does not say. */
      url: string;
    }
  | { kind: 'not-mhtml' }
  | { kind: 'too-many-parts' }
  /** An archive without a page in it. */
  | { kind: 'no-page' };

/** Whether bytes begin as a web archive does: with the headers of a message with several parts. */
export function looksLikeMhtml(begin: string): boolean {
  return /^content-type:\s*multipart\/related\b/im.test(begin) && /^[\w-]+:/.test(begin.trimStart());
}

/** Reads a web archive within bounds: many parts, deep nesting and files shown again and again cost bounded time and memory. */
export function pageOfMhtml(bytes: Uint8Array): MhtmlPage {
  const archive = mhtmlParts(bytes);
  if (archive.kind !== 'parts') return archive;
  const main = mainPart(archive.parts);
  if (main === undefined) return { kind: 'no-page' };
  const html = decodeHtml(main.bytes(), { contentType: main.contentType });
  const url = webAddressOf(archive.headers.get('snapshot-content-location')) || webAddressOf(main.location);
  const document = parseHtml(html);
  inlineResources(document, baseOf(document, url), finder(archive.parts));
  return { kind: 'page', html, selfContained: serialize(document), url };
}

const pageTypes: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/** The page comes before what it shows (RFC 2557); frames are pages too and come after it. */
function mainPart(parts: readonly MhtmlPart[]): MhtmlPart | undefined {
  return parts.find(({ mediaType }) => pageTypes.has(mediaType));
}

function webAddressOf(location = ''): string {
  const address = location.replace(/\s+/g, '');
  return /^https?:\/\//i.test(address) && address.length <= 8192 ? address : '';
}

/** Addresses in a page are relative to its `<base>`, or to itself. */
function baseOf(document: Document, url: string): string {
  for (const element of elementsIn(document)) {
    const href = element.tagName === 'base' ? attribute(element, 'href') : undefined;
    if (href !== undefined) return absolute(href, url);
  }
  return url;
}

/** Files are looked up by the address they were loaded from, or as `cid:` and their id. Each is decoded once. */
function finder(parts: readonly MhtmlPart[]): FindResource {
  const byAddress = new Map<string, MhtmlPart>();
  for (const part of parts) {
    for (const address of [part.location && absolute(part.location, ''), part.contentId && `cid:${part.contentId}`]) {
      if (address !== '' && !byAddress.has(address)) byAddress.set(address, part);
    }
  }
  const known = new Map<MhtmlPart, Resource>();
  return (address) => {
    const part = byAddress.get(address) ?? byAddress.get(address.replace(/#.*$/, ''));
    if (part === undefined) return undefined;
    const resource = known.get(part) ?? resourceOf(part);
    known.set(part, resource);
    return resource;
  };
}

function resourceOf(part: MhtmlPart): Resource {
  const bytes = part.bytes();
  if (part.mediaType !== 'text/css') return { kind: 'data', mediaType: plainType(part.mediaType), base64: toBase64(bytes) };
  const contentType = /charset=/i.test(part.contentType) ? part.contentType : `text/css; charset=${charsetOfSheet(bytes)}`;
  return { kind: 'style', css: decodeHtml(bytes, { contentType }), base: absolute(part.location, '') };
}

/** Written into an address, so it may hold nothing that could end one. */
function plainType(mediaType: string): string {
  return /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : 'application/octet-stream';
}

/** A sheet names its encoding in its first bytes (CSS Syntax, "determine the fallback encoding"). */
function charsetOfSheet(bytes: Uint8Array): string {
  const begin = String.fromCharCode(...bytes.subarray(0, 100));
  return /^@charset "([\w-]{1,40})";/.exec(begin)?.[1] ?? 'utf-8';
}
