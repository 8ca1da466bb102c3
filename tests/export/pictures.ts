import { createHash } from 'node:crypto';
import type { PictureFile } from '../../domain/export/pictures.ts';
import type { PictureFacts, PictureKind } from '../../domain/story/body.ts';

/** Pictures of a few pixels, made once: a red dot as PNG, a grey one as GIF. */
const dots: Readonly<Record<'png' | 'gif', { mediaType: PictureKind; width: number; height: number; base64: string }>> = {
  png: {
    mediaType: 'image/png',
    width: 1,
    height: 1,
    base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  },
  gif: { mediaType: 'image/gif', width: 1, height: 1, base64: 'R0lGODlhAQABAIAAAICAgAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==' },
};

function fileOf({ mediaType, width, height, base64 }: (typeof dots)['png']): PictureFile {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType, width, height, read: () => bytes, smaller: [] };
}

const gif = fileOf(dots.gif);
/** The red dot, which says that it has a smaller size: the grey one. */
const png: PictureFile = { ...fileOf(dots.png), width: 2, smaller: [gif] };

/** The pictures that articles of tests may show, as an archive would hold them. */
export const testPictures: ReadonlyMap<string, PictureFile> = new Map([png, gif].map((file) => [file.sha256, file]));

/** One of them as copy has it. */
export function dot(which: 'png' | 'gif', said: Partial<Pick<PictureFacts, 'alt' | 'caption' | 'credit' | 'focus'>> = {}): PictureFacts {
  const { sha256, mediaType, width, height } = which === 'png' ? png : gif;
  return { sha256, mediaType, width, height, alt: '', caption: '', credit: '', focus: null, ...said };
}
