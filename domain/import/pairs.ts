import { endingOf } from './ending.ts';

/** A file to import, with the transcript that lies beside it. */
export type Pair<File> = { file: File; transcript: File | null };

const recordings = /^(?:mp3|m4[abv]|mp4|mov|wav|wave|og[ga]|opus|flac|aac|webm|mkv|mka)$/;
const transcripts = /^(?:vtt|srt)$/;

/**
 * Puts each recording together with the transcript of the same name: `talk.mp3` and `talk.vtt` are one source, and so
 * are they where the transcript names its language (`talk.en.vtt`). Other files stay as they are, in their order.
 */
export function paired<File>(files: readonly File[], nameOf: (file: File) => string): Pair<File>[] {
  const waiting = new Map<string, File>();
  for (const file of files) if (transcripts.test(endingOf(nameOf(file)))) waiting.set(baseOf(nameOf(file)), file);
  const taken = new Set<File>();
  const pairs = files.map((file): Pair<File> => {
    const name = nameOf(file);
    const transcript = recordings.test(endingOf(name)) ? transcriptOf(baseOf(name), waiting) : undefined;
    if (transcript !== undefined) taken.add(transcript);
    return { file, transcript: transcript ?? null };
  });
  return pairs.filter(({ file }) => !taken.has(file));
}

function transcriptOf<File>(base: string, waiting: Map<string, File>): File | undefined {
  const name = [...waiting.keys()].find((key) => key === base || key.replace(/\.[a-z]{2,3}(?:-[a-z\d]{2,8})?$/i, '') === base);
  const transcript = name === undefined ? undefined : waiting.get(name);
  if (name !== undefined) waiting.delete(name);
  return transcript;
}

function baseOf(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}
