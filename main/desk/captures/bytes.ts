import type { CaptureFileName } from '../../../contract/viewer.ts';
import type { Archive } from '../../archive/archive.ts';
import type { CaptureBytes } from '../commands.ts';
import type { Handler } from '../handlers.ts';
import { noSuchCapture } from '../sources/refusals.ts';

/** A stretch of a file of a capture, so that a long recording need not be in memory to be heard. */
export const getCaptureBytes: Handler<'captures.bytes'> = (desk, { file, start, length }) => {
  const read = readBytes(desk.archive, file, start, length);
  if (read === undefined) throw noSuchCapture();
  return read;
};

function readBytes(archive: Archive, file: CaptureFileName, start: number, length: number): CaptureBytes | undefined {
  // SQLite counts from 1.
  const stretch = 'substr(blob.bytes, @start + 1, @length) AS bytes, blob.size';
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
