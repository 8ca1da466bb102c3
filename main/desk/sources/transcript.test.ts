import { afterEach, beforeEach, expect, it } from 'vitest';
import * as files from '../../../domain/import/testing/files.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
beforeEach(() => void (desk = temporaryDesk()));
afterEach(() => desk.remove());

async function imported(fileName: string, bytes: Uint8Array): Promise<{ sourceId: string; captureId: string }> {
  const outcome = await desk.must('sources.importFile', { fileName, bytes: new Uint8Array(bytes) });
  if (outcome.kind !== 'done') throw new Error(`it was not imported: ${outcome.kind}`);
  return outcome;
}

it('a recording gets its words as a new capture, and keeps the one before', async () => {
  const { sourceId, captureId } = await imported('talk.wav', files.wav(1));
  const typed = desk.must('sources.addTranscript', { captureId, fileName: 'typed.txt', bytes: new Uint8Array(files.utf8('[00:05] Ada: It opens.\n[00:09] Wren: When?')) });
  expect(desk.must('sources.captureText', { captureId: typed.captureId }).readable).toEqual([
    { kind: 'paragraph', text: 'Ada: It opens.', time: { start: 5000, end: 9000 } },
    { kind: 'paragraph', text: 'Wren: When?', time: { start: 9000, end: 9000 } },
  ]);
  expect(desk.must('sources.captureText', { captureId }).readable).toEqual([]);
  const { captureList } = desk.must('sources.get', { sourceId });
  expect(new Set(captureList.map(({ sha256 }) => sha256)).size).toBe(1);
  expect(captureList).toHaveLength(2);
});

it('what is no recording, or has no words, is refused and changes nothing', async () => {
  const page = await imported('page.html', files.html);
  const talk = await imported('talk.wav', files.wav(1));
  const bytes = new Uint8Array(files.vtt);
  expect(desk.refusal('sources.addTranscript', { captureId: page.captureId, fileName: 'a.vtt', bytes })).toBe('invalid-input');
  const empty = new Uint8Array(files.utf8('WEBVTT\n\n'));
  expect(desk.refusal('sources.addTranscript', { captureId: talk.captureId, fileName: 'a.vtt', bytes: empty })).toBe('unreadable-file');
  expect(desk.must('sources.get', { sourceId: talk.sourceId }).captureList).toHaveLength(1);
});
