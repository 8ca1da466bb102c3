import { useMemo } from 'react';
import { errorText } from '../../contract/errors.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { PictureTrouble } from '../../domain/pictures/head.ts';
import type { PictureFacts } from '../../domain/story/body.ts';
import { send } from '../bridge.ts';
import type { PicturePort } from '../editor/index.ts';
import { known, useQuery } from '../query.ts';
import { showToast } from '../ui/toasts.tsx';

/** How the copy of this window comes by pictures. */
export function usePictures(): PicturePort {
  const base = known(useQuery('captures.fileBase', {}, [])) ?? null;
  return useMemo(() => ({ base, choose, keep }), [base]);
}

async function choose(): Promise<PictureFacts[]> {
  const chosen = await send('pictures.choose', {});
  if (chosen.ok) return keepAll(chosen.value.map(({ name, bytes }) => ({ name, read: async () => new Uint8Array(bytes) })));
  showToast({ tone: 'refused', words: errorText(chosen.error) });
  return [];
}

async function keep(files: readonly File[]): Promise<PictureFacts[]> {
  return keepAll(files.map((file) => ({ name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) })));
}

type Given = { name: string; read: () => Promise<Uint8Array<ArrayBuffer>> };

/** One after another: each fills memory while it is unpacked. */
async function keepAll(files: readonly Given[]): Promise<PictureFacts[]> {
  const { preparePicture } = await import('./prepare.ts');
  const kept: PictureFacts[] = [];
  for (const { name, read } of files) {
    const prepared = await preparePicture(await read());
    if (typeof prepared === 'string') {
      showToast({ tone: 'refused', words: `“${name}” was not put into the copy: ${troubleWords(prepared)}` });
      continue;
    }
    const answer = await send('pictures.keep', { ...prepared, keepsData: false });
    if (answer.ok) kept.push({ ...answer.value, alt: '', caption: '', credit: '', focus: null });
    else showToast({ tone: 'refused', words: errorText(answer.error) });
  }
  return kept;
}

function troubleWords(trouble: PictureTrouble): string {
  switch (trouble) {
    case 'unknown':
      return 'it is no JPEG, PNG, WebP, GIF or AVIF.';
    case 'damaged':
      return 'it is cut short or damaged.';
    case 'too-large':
      return 'it has more pixels than can be shown. Save a smaller copy, and insert that.';
    default:
      return assertNever(trouble);
  }
}
