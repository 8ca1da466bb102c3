import { Refusal } from '../../../contract/errors.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import { pictureHead, type PictureTrouble } from '../../../domain/pictures/head.ts';
import { jpegOrientation, liesOnSide } from '../../../domain/pictures/orientation.ts';
import { withoutPersonalData } from '../../../domain/pictures/personal-data.ts';
import type { Desk } from '../desk.ts';
import { putBlob } from '../../archive/blobs.ts';
import type { Handler } from '../handlers.ts';
import { insertPicture, insertPictureSize, type StoredPicture } from './store.ts';

/** Keeps a picture for the copy: once, whatever story shows it. */
export const keepPicture: Handler<'pictures.keep'> = (desk, { bytes, smaller, keepsData }) =>
  desk.archive.transaction(() => {
    const picture = keepFile(desk, bytes, keepsData);
    insertPicture(desk.archive, { ...picture, addedAt: desk.now(), actor: desk.actor });
    for (const size of smaller) insertPictureSize(desk.archive, picture.sha256, keepFile(desk, size, false));
    return picture;
  });

function keepFile({ archive }: Desk, bytes: Uint8Array, keepsData: boolean): StoredPicture {
  const head = pictureHead(bytes);
  if (typeof head === 'string') throw refusedPicture(head);
  const { mediaType } = head;
  if (mediaType === 'image/avif') throw refusedPicture('unknown');
  const turned = keepsData && mediaType === 'image/jpeg' && liesOnSide(jpegOrientation(bytes));
  const [width, height] = turned ? [head.height, head.width] : [head.width, head.height];
  return { sha256: putBlob(archive, keepsData ? bytes : withoutPersonalData(bytes, mediaType)), mediaType, width, height };
}

function refusedPicture(trouble: PictureTrouble): Refusal {
  const kept = 'The copy is as it was.';
  switch (trouble) {
    case 'unknown':
      return new Refusal('invalid-input', { happened: 'The file is no picture that can stand in copy.', kept, next: 'JPEG, PNG, WebP, GIF and AVIF can.' });
    case 'damaged':
      return new Refusal('invalid-input', { happened: 'The picture is cut short or damaged.', kept, next: 'Get it again from where it came from.' });
    case 'too-large':
      return new Refusal('too-large', { happened: 'The picture has more pixels than can be shown.', kept, next: 'Save a smaller copy, and insert that.' });
    default:
      return assertNever(trouble);
  }
}
