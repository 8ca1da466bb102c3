import type { FileToRead, Imported, Progress, Reader } from './imported.ts';
import { recognise, type FileKind } from './kinds.ts';

/** What reads each kind of file, loaded when the first such file comes. */
const readers: Record<FileKind, (mediaType: string) => Promise<Reader>> = {
  html: async () => (await import('./html/read.ts')).readHtml,
  mhtml: async () => (await import('./html/read.ts')).readMhtml,
  pdf: async () => (await import('./pdf/read.ts')).readPdf,
  docx: async () => (await import('./docx/read.ts')).readDocx,
  markdown: async () => (await import('./markdown/read.ts')).readMarkdown,
  text: async () => (await import('./text/read.ts')).readText,
  picture: async (mediaType) => {
    const { readPicture } = await import('./picture/read.ts');
    return (file, progress) => readPicture(file, mediaType, progress);
  },
  recording: async (mediaType) => {
    const { readRecording } = await import('./recording/read.ts');
    return (file, progress) => readRecording(file, mediaType, progress);
  },
  transcript: async () => (await import('./recording/read.ts')).readTranscriptAlone,
  email: async () => (await import('./email/read.ts')).readEmail,
};

/**
 * Reads a file of any kind that can be a source: its content says what it is.
 * @throws Unreadable, and what `progress.stopIfCancelled` throws
 */
export async function readAnyFile(file: FileToRead, progress: Progress): Promise<Imported> {
  const { kind, mediaType, notice } = recognise(file.fileName, file.bytes);
  const read = await readers[kind](mediaType);
  const imported = await read(file, progress);
  if (notice === null) return imported;
  return { ...imported, facts: { ...imported.facts, notices: [...(imported.facts.notices ?? []), notice] } };
}
