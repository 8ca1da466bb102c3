import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as files from '../../domain/import/testing/files.ts';
import { temporaryDesk, type TemporaryDesk } from '../../main/desk/testing/temporary-desk.ts';
import { randomFrom, type Random } from './random.ts';

/** How many damaged copies of each file are tried; `RUNS=2000` looks longer, `SEED` repeats a run. */
const runs = Number(process.env['RUNS'] ?? 60);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
/** The longest that one small file may take, in milliseconds, on a busy machine. */
const patience = 20_000;

/** A file cut, overwritten, repeated and stirred as bad disks, bad networks and bad people do it. */
function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const start = random.below(copy.length);
  switch (random.below(5)) {
    case 0:
      return copy.subarray(0, start);
    case 1:
      for (let times = 1 + random.below(20); times > 0; times--) copy[random.below(copy.length)] = random.below(256);
      return copy;
    case 2:
      return files.joined(copy.subarray(0, start), copy.subarray(start + random.below(200)));
    case 3: {
      const piece = copy.subarray(start, start + 1 + random.below(400));
      return files.joined(copy.subarray(0, start), ...Array.from({ length: 1 + random.below(20) }, () => piece), copy.subarray(start));
    }
    default:
      return copy.fill(random.pick([0, 0xff, 0x3c, 0x28, 0x5b]), start, start + 1 + random.below(64));
  }
}

const sound: readonly (readonly [fileName: string, bytes: Uint8Array])[] = [
  ['page.html', files.html],
  ['page.mhtml', files.mhtml('<title>Harbour</title><p>The harbour opens.')],
  ['report.pdf', files.pdf([[{ text: 'The harbour opens.', y: 700 }, { text: 'On Friday.', y: 680 }]], { Title: '(Harbour)' })],
  ['letter.docx', files.docx(files.wordParagraph('The harbour opens.'), '<dc:title>Harbour</dc:title>')],
  ['notes.md', files.markdown],
  ['notes.txt', files.text],
  ['photo.jpg', files.jpeg([[120, 'Ships wait.'], [80, 'Ada Lind']])],
  ['photo.png', files.png()],
  ['talk.wav', files.wav(0.1)],
  ['talk.vtt', files.vtt],
  ['mail.eml', files.eml({ html: '<p>The harbour opens.</p>', attachment: { name: 'ships.csv', text: 'Mary,40' } })],
];

let desk: TemporaryDesk;
beforeAll(() => void (desk = temporaryDesk()));
afterAll(() => desk.remove());

const rows = (): unknown =>
  desk.desk().archive.statement('SELECT (SELECT count(*) FROM source) AS sources, (SELECT count(*) FROM capture) AS captures, (SELECT count(*) FROM blob) AS blobs').get();

describe.each(sound)('a damaged %s', (fileName, bytes) => {
  it(`is a source or is refused, in bounded time, and a refused one leaves nothing (SEED=${seed})`, async () => {
    const random = randomFrom(seed);
    for (let run = 0; run < runs; run++) {
      const before = rows();
      const started = performance.now();
      // The desk throws what no handler foresaw: see `temporaryDesk`.
      const outcome = await desk.must('sources.importFile', { fileName, bytes: new Uint8Array(damaged(bytes, random)) });
      expect(performance.now() - started, `run ${run}`).toBeLessThan(patience);
      if (outcome.kind === 'refused') {
        expect(outcome.error.happened).toMatch(/^[A-Z].+\.$/);
        expect(rows()).toEqual(before);
      }
    }
  }, 300_000);
});
