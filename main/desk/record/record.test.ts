import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCapsule } from '../../../domain/export/capsule/read.ts';
import { recordSchema } from '../../../domain/export/report/record.ts';
import { sha256 } from '../../archive/hash.ts';
import { claimedStory, passageIn, seat } from '../claims/testing.ts';
import { paragraphsIn, storeCapture } from '../testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

const secret = 'Rosalind Achterberg';
let desk: TemporaryDesk;
let story: ReturnType<typeof claimedStory>;
let claimIds: { open: string; masked: string };
beforeEach(() => {
  desk = temporaryDesk();
  seat(desk, 'Ada Okafor');
  story = claimedStory(desk, ['Nine captains spoke to the board on Tuesday.', 'The ice was two feet thick.']);
  story.fold();
  const { captureId } = storeCapture(desk, { sourceId: null, readable: paragraphsIn(['The board heard from nine captains.']), csl: { title: 'Minutes' } });
  const hidden = desk.must('sources.addByHand', {
    kind: 'interview',
    notes: `Two feet of ice, says ${secret}.`,
    csl: { type: 'interview', title: `Talk with ${secret}`, author: [{ family: 'Achterberg', given: 'Rosalind' }] },
    agreement: { terms: 'background', attribution: 'a clerk', confidential: true },
  });
  const open = story.claim('Nine captains', { risk: 'high', kind: 'number' });
  const masked = story.claim('two feet');
  claimIds = { open: open.id, masked: masked.id };
  for (const [claimId, capture, words] of [
    [open.id, captureId, 'nine captains'],
    [masked.id, hidden.captureId, 'Two feet of ice'],
  ] as const)
    desk.must('claims.addEvidence', { claimId, captureId: capture, passage: passageIn(desk, capture, words), locator: null, relation: 'supports' });
  seat(desk, 'Koji Lund');
  desk.clock += 1000;
  story.verdict(masked, 'verified', `Heard it from ${secret} herself.`);
});
afterEach(() => desk.remove());

const capsule = async (from = desk): Promise<string> => {
  const sealed = await from.must('record.make', { storyId: story.storyId });
  const path = join(from.folder, `capsule-${from.clock}.zip`);
  await from.must('capsule.write', { ...sealed, to: { kind: 'file', path } });
  return path;
};
const read = (path: string) => readCapsule(readFileSync(path), sha256);

describe('a report', () => {
  it.each(['html', 'json', 'webannotation'] as const)('as %s tells each claim and masks who was not to be named', async (format) => {
    const { text, fileName } = await desk.must('report.make', { storyId: story.storyId, format });
    expect(fileName).toMatch(/^port\.verification\./);
    for (const words of ['Nine captains', 'nine captains', 'two feet', 'Koji Lund']) expect(text).toContain(words);
    expect(text).not.toMatch(/Achterberg/i);
    if (format === 'json') expect(recordSchema.parse(JSON.parse(text)).claims.map(({ mark }) => mark)).toEqual(['unchecked', 'verified']);
  });
});

describe('a capsule', () => {
  it('holds the story with what it rests on, sealed by the log, and nothing of a confidential source', async () => {
    const path = await capsule();
    const bytes = readFileSync(path);
    const { problems, isSealed, record, head, audit } = readCapsule(bytes, sha256);
    expect({ problems, isSealed }).toEqual({ problems: [], isSealed: true });
    expect(record.withheld).toEqual({ sources: 1, evidence: 1 });
    expect(audit.at(-1)).toMatchObject({ what: 'capsule.made', seq: head!.seq });
    const { unzipped } = await import('../../../domain/export/capsule/zip.ts');
    const files = unzipped(bytes);
    expect([...files.keys()].filter((name) => name.startsWith('data/captures/')).length).toBe(2);
    for (const [name, file] of files) expect(Buffer.from(file).toString('utf8'), name).not.toMatch(/Achterberg/i);
    expect((await desk.must('archive.verify', { heads: [head!] })).problems).toEqual([]);
  });

  it('brings verdicts back that were given on a copy of the archive, once', async () => {
    const copy = desk.afterDying();
    try {
      copy.clock = desk.clock + 1000;
      copy.must('claims.giveVerdict', { claimId: claimIds.open, verdict: 'verified', words: 'Nine captains', note: 'Counted.' });
      const path = await capsule(copy);
      expect(await desk.must('capsule.read', { path })).toMatchObject({ isSealed: true, added: [{ claimId: claimIds.open, verdicts: 1 }], conflicts: [], unknown: [] });
      expect(story.again({ id: claimIds.open })).toMatchObject({ mark: 'verified', verdict: { by: 'Koji Lund', note: 'Counted.' } });
      expect(await desk.must('capsule.read', { path })).toMatchObject({ added: [], conflicts: [] });
      expect((await desk.must('archive.verify', {})).problems).toEqual([]);
    } finally {
      copy.close();
    }
  });

  it('never overwrites what was said here meanwhile, but shows both', async () => {
    const copy = desk.afterDying();
    try {
      copy.clock = desk.clock + 1000;
      copy.must('claims.giveVerdict', { claimId: claimIds.open, verdict: 'false', words: 'Nine captains', note: 'Eight.' });
      story.verdict({ ...story.again({ id: claimIds.open }) }, 'verified');
      const outcome = await desk.must('capsule.read', { path: await capsule(copy) });
      expect(outcome).toMatchObject({ added: [], conflicts: [{ claimId: claimIds.open, ours: { verdict: 'verified' }, theirs: { verdict: 'false', note: 'Eight.' } }] });
      expect(story.again({ id: claimIds.open }).mark).toBe('verified');
    } finally {
      copy.close();
    }
  });

  it('that was tampered with, is none, or is of a story elsewhere is refused and changes nothing', async () => {
    const path = await capsule();
    const damaged = join(desk.folder, 'damaged.zip');
    const bytes = readFileSync(path);
    bytes[bytes.byteLength >> 1]! ^= 0xff;
    writeFileSync(damaged, bytes);
    expect(await desk.refusal('capsule.read', { path: damaged })).toBe('unreadable-file');
    writeFileSync(damaged, 'no archive');
    expect(await desk.refusal('capsule.read', { path: damaged })).toBe('unreadable-file');
    expect(await desk.refusal('capsule.read', { path: join(desk.folder, 'missing.zip') })).toBe('not-found');
    const elsewhere = temporaryDesk();
    try {
      expect(await elsewhere.refusal('capsule.read', { path })).toBe('not-found');
    } finally {
      elsewhere.remove();
    }
    expect(read(path).problems).toEqual([]);
  });
});

it('verify finds what was done to the log', async () => {
  const { database } = desk.desk().archive;
  const { head } = await desk.must('archive.verify', {});
  database.exec(`DROP TRIGGER audit_is_kept; DELETE FROM audit WHERE seq = ${head!.seq}`);
  expect((await desk.must('archive.verify', {})).problems).toEqual([]);
  expect((await desk.must('archive.verify', { heads: [head!] })).problems).toMatchObject([{ kind: 'audit', what: expect.stringContaining('before entry') }]);
  database.exec(`DROP TRIGGER audit_stays; UPDATE audit SET who = 'Somebody else' WHERE seq = 2`);
  expect((await desk.must('archive.verify', {})).problems).toMatchObject([{ kind: 'audit', id: '2' }]);
});
