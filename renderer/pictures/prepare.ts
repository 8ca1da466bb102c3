import { pictureHead, type PictureTrouble } from '../../domain/pictures/head.ts';
import { jpegOrientation } from '../../domain/pictures/orientation.ts';

/** As wide or high as a picture of the copy is kept, in pixels: enough for a wide picture on a fine screen. */
const longestSide = 2560;
/** Widths that pages offer beside the largest. */
const smallerWidths = [640, 1280];

export type Prepared = { bytes: Uint8Array<ArrayBuffer>; smaller: Uint8Array<ArrayBuffer>[] };

/**
 * Makes a picture ready to be kept: upright, no larger than the copy needs, in a kind that every reader shows, and in smaller
 * widths for pages. Chromium unpacks and packs it off the window's thread. One that needs nothing of this keeps its bytes.
 */
export async function preparePicture(bytes: Uint8Array<ArrayBuffer>): Promise<Prepared | PictureTrouble> {
  const head = pictureHead(bytes);
  if (typeof head === 'string') return head;
  // One that moves would stand still.
  if (head.mediaType === 'image/gif') return { bytes, smaller: [] };
  const isUpright = head.mediaType !== 'image/jpeg' || jpegOrientation(bytes) === 1;
  const scale = Math.min(1, longestSide / Math.max(head.width, head.height));
  try {
    const whole = await createImageBitmap(new Blob([bytes], { type: head.mediaType }), { imageOrientation: 'from-image' });
    const kind = head.mediaType === 'image/avif' ? 'image/webp' : head.mediaType;
    const kept = isUpright && scale === 1 && kind === head.mediaType ? bytes : await drawn(whole, whole.width * scale, kind);
    const smaller: Uint8Array<ArrayBuffer>[] = [];
    for (const width of smallerWidths) if (width < whole.width * scale * 0.8) smaller.push(await drawn(whole, width, kind));
    whole.close();
    return { bytes: kept, smaller };
  } catch {
    return 'damaged';
  }
}

async function drawn(whole: ImageBitmap, wanted: number, type: string): Promise<Uint8Array<ArrayBuffer>> {
  const width = Math.max(1, Math.round(wanted));
  const height = Math.max(1, Math.round((whole.height * width) / whole.width));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type, quality: 0.88 });
  return new Uint8Array(await blob.arrayBuffer());
}
