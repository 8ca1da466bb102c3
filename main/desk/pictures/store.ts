import type { PictureFile } from '../../../domain/export/pictures.ts';
import type { PictureKind } from '../../../domain/story/body.ts';
import type { Archive } from '../../archive/archive.ts';
import { getBlob } from '../../archive/blobs.ts';

/** A file of a picture: its size is that at which it is shown, in pixels. */
export type StoredPicture = { sha256: string; mediaType: PictureKind; width: number; height: number };

/** Once, however often it is put into copy. Called inside a transaction. */
export function insertPicture(archive: Archive, picture: StoredPicture & { addedAt: number; actor: string }): void {
  archive
    .statement(
      `INSERT INTO picture (sha256, media_type, width, height, added_at, actor)
       VALUES (@sha256, @mediaType, @width, @height, @addedAt, @actor) ON CONFLICT (sha256) DO NOTHING`,
    )
    .run(picture);
}

export function insertPictureSize(archive: Archive, sha256: string, size: StoredPicture): void {
  archive
    .statement(
      `INSERT INTO picture_size (sha256, width, height, media_type, file_sha256)
       VALUES (@of, @width, @height, @mediaType, @sha256) ON CONFLICT (sha256, width) DO NOTHING`,
    )
    .run({ ...size, of: sha256 });
}

/** Those of these pictures that the archive holds, for an export: their bytes are read when they are wanted. */
export function gatherPictures(archive: Archive, hashes: readonly string[]): Map<string, PictureFile> {
  const one = archive.statement('SELECT sha256, media_type AS mediaType, width, height FROM picture WHERE sha256 = ?');
  const smaller = archive.statement(
    'SELECT file_sha256 AS sha256, media_type AS mediaType, width, height FROM picture_size WHERE sha256 = ? ORDER BY width',
  );
  const readable = (file: StoredPicture) => ({ ...file, read: () => bytesOf(archive, file.sha256) });
  const found = [...new Set(hashes)].flatMap((hash) => {
    const picture = one.get(hash) as StoredPicture | undefined;
    return picture === undefined ? [] : [{ ...readable(picture), smaller: (smaller.all(hash) as StoredPicture[]).map(readable) }];
  });
  return new Map(found.map((picture) => [picture.sha256, picture]));
}

/** @throws Error where it is not there; rows of `picture` refer to what is */
function bytesOf(archive: Archive, sha256: string): Uint8Array<ArrayBuffer> {
  const bytes = getBlob(archive, sha256);
  if (bytes === undefined) throw new Error(`the archive holds no file ${sha256}`);
  return new Uint8Array(bytes);
}
