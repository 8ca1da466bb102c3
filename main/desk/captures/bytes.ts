import type { CaptureFileName, PictureName } from '../../../contract/viewer.ts';
import type { Archive } from '../../archive/archive.ts';
import type { CaptureBytes } from '../commands.ts';
import type { Handler } from '../handlers.ts';
import { noSuchCapture } from '../sources/refusals.ts';

/** A stretch of a file of a capture or of a picture in copy, so that a long recording need not be in memory to be heard. */
export const getCaptureBytes: Handler<'captures.bytes'> = (desk, { file, start, length }) => {
  const read = readBytes(desk.archive, file, start, length);
  if (read === undefined) throw noSuchCapture();
  return read;
};

function readBytes(archive: Archive, file: CaptureFileName | PictureName, start: number, length: number): CaptureBytes | undefined {
  // SQLite counts from 1.
  const stretch = 'substr(blob.bytes, @start + 1, @length) AS bytes, blob.size';
  if ('picture' in file) {
    const found = archive
      .statement(
        `SELECT media_type AS mediaType, ${stretch}
         FROM (SELECT sha256, media_type FROM picture UNION ALL SELECT file_sha256, media_type FROM picture_size) AS shown
         JOIN blob USING (sha256) WHERE shown.sha256 = @picture LIMIT 1`,
      )
      .get({ picture: file.picture, start, length });
    return found as CaptureBytes | undefined;
  }
  const row =
    file.part === null
      ? archive
          .statement(
            `SELECT media_type AS mediaType, ${stretch}
             FROM capture JOIN blob ON blob.sha256 = capture.sha256 WHERE capture.id = @captureId`,
          )
          .get({ captureId: file.captureId, start, length })
      : archive
          .statement(
            `SELECT media_type AS mediaType, ${stretch}
             FROM capture_part JOIN blob ON blob.sha256 = capture_part.sha256
             WHERE capture_id = @captureId AND role = @role AND name = @name`,
          )
          .get({ captureId: file.captureId, ...file.part, start, length });
  return row as CaptureBytes | undefined;
}
