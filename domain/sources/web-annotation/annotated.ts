import type { AnnotationFields } from '../annotation/annotation.ts';
import type { Locator, Passage } from '../passage.ts';

/** An annotation on its way out of an archive or into one. Times are UTC milliseconds. */
export type WebAnnotation = AnnotationFields & {
  /** Its id in the archive it comes from; null where another program made it. */
  id: string | null;
  /** Where the source stands on the web, or `urn:uuid:` and its id. */
  source: string;
  /** The SHA-256 of the captured file in hexadecimal; null where it is not known which capture is meant. */
  sha256: string | null;
  /** When that capture was made. */
  capturedAt: number | null;
  passage: Passage;
  locator: Locator | null;
  createdAt: number | null;
  updatedAt: number | null;
  actor: string;
};

/** The vocabulary of the W3C Web Annotation Data Model, and ours for what it has no word for. */
export const context = ['http://www.w3.org/ns/anno.jsonld', { standfirst: 'urn:standfirst:' }] as const;

export const fragmentKinds = {
  /** RFC 3778, 3: a page of a PDF. */
  page: 'http://tools.ietf.org/rfc/rfc3778',
  /** W3C Media Fragments 1.0: a time in seconds. */
  time: 'http://www.w3.org/TR/media-frags/',
} as const;

/** RFC 6920 names a file by its hash. */
const named = 'ni:///sha-256;';

export function nameOfHash(sha256: string): string {
  const bytes = sha256.match(/../g)?.map((byte) => String.fromCharCode(parseInt(byte, 16))) ?? [];
  return named + btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Null where the name is not that of a SHA-256. */
export function hashOfName(name: string): string | null {
  if (!name.startsWith(named)) return null;
  try {
    const bytes = atob(name.slice(named.length).replaceAll('-', '+').replaceAll('_', '/'));
    const hash = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
    return hash.length === 64 ? hash : null;
  } catch {
    return null;
  }
}
