import { createContext } from 'react';
import type { PictureFacts } from '../../../domain/story/body.ts';

/** How the copy comes by pictures, and where it finds them. */
export type PicturePort = {
  /** The address under which the window finds files of its archive; null until it has been told. */
  base: string | null;
  /** Asks for files and keeps them; none where the person cancelled or none of them can be kept, which is then said. */
  choose: () => Promise<PictureFacts[]>;
  /** Keeps files that were pasted or dropped. */
  keep: (files: readonly File[]) => Promise<PictureFacts[]>;
};

export const noPictures: PicturePort = { base: null, choose: async () => [], keep: async () => [] };
export const PictureContext = createContext<PicturePort>(noPictures);
