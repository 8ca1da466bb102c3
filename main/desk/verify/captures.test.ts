import { afterEach, beforeEach, expect, it } from 'vitest';
import { passageAt } from '../../../domain/sources/anchor.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { paragraphsIn, storeCapture } from '../testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
beforeEach(() => {
  desk = temporaryDesk();
  const readable = paragraphsIn(['The harbour board met on Tuesday in the old customs house and heard from nine captains about the winter and its ice, which lay two feet thick in the northern channel.']);
  const { sourceId, captureId } = storeCapture(desk, { sourceId: null, readable });
  const start = readableText(readable).indexOf('heard from');
  desk.must('annotations.create', { captureId, passage: passageAt(readableText(readable), start, start + 10), locator: null });
  desk.clock += 1000;
  storeCapture(desk, { sourceId, readable: [...readable, ...paragraphsIn(['One more line.'])] });
});
afterEach(() => desk.remove());

const problems = async () => (await desk.must('archive.verify', {})).problems.map(({ kind }) => kind);

it.each(['annotation', 'anchoring'])('finds a passage of an %s that does not stand where it says', async (table) => {
  expect(await problems()).toEqual([]);
  desk.desk().archive.database.exec(`UPDATE ${table} SET passage = json_set(passage, '$.exact', 'never said')`);
  expect(await problems()).toEqual([table]);
});
