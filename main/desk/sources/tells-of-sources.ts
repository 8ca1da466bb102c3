import { decodeText } from '../../../domain/import/text/decode.ts';
import { readLibraryText } from '../citing/library.ts';
import type { GivenImport } from './prepared.ts';

/**
 * What a file is that is no source but tells of sources: a library of them, or annotations of those that are here.
 * Undefined where it is neither.
 * @throws Refusal where it is such a file and can't be read
 */
export async function tellsOfSources(
  fileName: string,
  bytes: Uint8Array,
): Promise<Exclude<GivenImport, { kind: 'ready' | 'refused' }> | undefined> {
  if (!mayTell(fileName, bytes)) return undefined;
  const text = decodeText(bytes);
  const { libraryAmongSources } = await import('../../../domain/citing/library/among-sources.ts');
  const format = libraryAmongSources(fileName, text);
  if (format !== undefined) return { kind: 'library', fileName, library: await readLibraryText(fileName, format, text) };
  const { looksLikeWebAnnotations, readWebAnnotations } = await import('../../../domain/sources/web-annotation/read.ts');
  const areAnnotations = looksLikeWebAnnotations(text) && readWebAnnotations(text) !== undefined;
  return areAnnotations ? { kind: 'annotations', fileName, text } : undefined;
}

/** Spares most files a second reading: only those named so, and JSON, can tell of sources. */
function mayTell(fileName: string, bytes: Uint8Array): boolean {
  if (/\.(?:bib|bibtex|ris)$/i.test(fileName)) return true;
  return /^(?:\xef\xbb\xbf)?\s*[[{]/.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'));
}
