import { property, cslFrom, titleOfFile } from '../csl.ts';
import { noFacts, type FileToRead, type Imported, type Progress } from '../imported.ts';
import { decodeText } from '../text/decode.ts';
import { readBy, Unreadable } from '../unreadable.ts';
import { readTranscript } from './transcript.ts';

/** A recording: its words are those of a transcript that lay beside it, or that is added later. */
export async function readRecording(file: FileToRead, mediaType: string, progress: Progress): Promise<Imported> {
  const { fileName, bytes, transcript } = file;
  progress.tell('Reading the recording', 0, 1);
  const { parseBuffer } = await import('music-metadata');
  const { format, common } = await readBy(
    () => parseBuffer(bytes, { mimeType: mediaType, size: bytes.byteLength }, { skipCovers: true, skipPostHeaders: true, duration: false }),
    'The file is not a sound recording.',
  );
  progress.stopIfCancelled();
  if (format.codec === undefined && format.sampleRate === undefined && format.duration === undefined)
    throw new Unreadable('The file has no sound in it.', 'Get it again from where it came from.');
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(property(common.date))?.[0] ?? (common.year === undefined ? '' : String(common.year).padStart(4, '0'));
  const published = /^\d{4}/.test(date) ? date : '';
  return {
    sourceKind: 'recording',
    mediaType: format.hasVideo === true ? mediaType.replace(/^audio\//, 'video/') : mediaType,
    readable: transcript === null ? [] : readTranscript(decodeText(transcript.bytes)),
    csl: cslFrom({
      type: 'broadcast',
      title: property(common.title),
      fileName: titleOfFile(fileName),
      authors: (common.artists ?? [common.artist]).map(property),
      container: property(common.album),
      publisher: property(common.label?.[0]),
      date: published,
    }),
    language: '',
    facts: {
      ...noFacts,
      published,
      ...(format.duration !== undefined && Number.isFinite(format.duration) && { duration: Math.round(format.duration * 1000) }),
    },
    page: null,
    parts: transcript === null ? [] : [{ role: 'attachment', name: transcript.fileName, mediaType: 'text/plain', bytes: transcript.bytes }],
  };
}

/** A transcript without its recording is a source too: its passages have times. */
export function readTranscriptAlone({ fileName, bytes }: FileToRead, progress: Progress): Imported {
  progress.tell('Reading the transcript', 0, 1);
  const readable = readTranscript(decodeText(bytes));
  if (readable.length === 0) throw new Unreadable('The transcript has no words in it.');
  return {
    sourceKind: 'recording',
    mediaType: 'text/vtt',
    readable,
    csl: cslFrom({ type: 'broadcast', title: '', fileName: titleOfFile(fileName) }),
    language: '',
    facts: noFacts,
    page: null,
    parts: [],
  };
}
