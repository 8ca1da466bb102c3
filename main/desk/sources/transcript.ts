import { Refusal } from '../../../contract/errors.ts';
import { readTranscript } from '../../../domain/import/recording/transcript.ts';
import { decodeText } from '../../../domain/import/text/decode.ts';
import { putBlob } from '../../archive/blobs.ts';
import { anchorInNewCapture } from '../anchoring/anchor.ts';
import { tellAnchored } from '../anchoring/tell.ts';
import type { Handler } from '../handlers.ts';
import { noSuchCapture } from './refusals.ts';
import { insertCapture, readCapture } from './store.ts';

/**
 * What is said in a recording comes after it, and may be corrected later: each time it is a new capture of the same
 * recording, so that what was quoted from the one before stays as it was.
 */
export const addTranscript: Handler<'sources.addTranscript'> = (desk, { captureId, fileName, bytes }) => {
  const recording = readCapture(desk.archive, captureId);
  if (recording === undefined) throw noSuchCapture();
  if (!/^(?:audio|video)\//.test(recording.mediaType))
    throw new Refusal('invalid-input', { happened: 'Only a recording has a transcript, and this is none.' });
  const readable = readTranscript(decodeText(bytes));
  if (readable.length === 0)
    throw new Refusal('unreadable-file', { happened: 'The transcript has no words in it.', kept: 'The recording is as it was.' });
  const id = desk.newId();
  desk.archive.transaction(() => {
    insertCapture(desk.archive, {
      id,
      sourceId: recording.sourceId,
      capturedAt: desk.now(),
      method: recording.method,
      fileName: recording.fileName,
      mediaType: recording.mediaType,
      sha256: recording.sha256,
      pageSha256: null,
      parts: [{ role: 'attachment', name: fileName, mediaType: 'text/plain', sha256: putBlob(desk.archive, bytes) }],
      readable,
      language: '',
      facts: {},
      retrieval: null,
      actor: desk.actor,
    });
    anchorInNewCapture(desk, id);
  });
  desk.emit({ name: 'sources.changed', sourceId: recording.sourceId });
  tellAnchored(desk, recording.sourceId);
  return { captureId: id };
};
