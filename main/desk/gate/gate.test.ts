import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualPolicy } from '../../../domain/claims/gate.ts';
import { claimedStory, passageIn, seat } from '../claims/testing.ts';
import { readLog } from '../audit/store.ts';
import { paragraphsIn, storeCapture, writeDownTalk } from '../testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
let story: ReturnType<typeof claimedStory>;
beforeEach(() => {
  desk = temporaryDesk();
  seat(desk, 'Ada Okafor');
  story = claimedStory(desk, ['Nine captains spoke to the board on Tuesday.', 'The ice was two feet thick.']);
});
afterEach(() => desk.remove());

const check = () => desk.must('gate.check', { storyId: story.storyId });
const kinds = async () => (await check()).reasons.map(({ kind }) => kind);
const status = () => desk.must('stories.get', { storyId: story.storyId }).status;
const acts = () => [...readLog(desk.desk().archive)].map(({ what }) => what);

describe('the gate', () => {
  it('is open for a story with nothing left to do, which then becomes ready', async () => {
    expect(await check()).toMatchObject({ open: true, reasons: [], exception: null, policy: usualPolicy });
    await desk.must('gate.pass', { storyId: story.storyId, status: 'ready' });
    expect(status()).toBe('ready');
    expect(acts()).toContain('story.status');
  });

  it('finds placeholders in the copy and the fields, and says where', async () => {
    story.write(['Nine captains spoke to TK on Tuesday.']);
    desk.must('stories.setFields', { storyId: story.storyId, fields: { kicker: 'Port TK' } });
    const [reason] = (await check()).reasons;
    expect(reason).toMatchObject({ kind: 'placeholders', sentence: '2 TKs are left in the copy or its fields' });
    expect(reason!.places).toEqual([
      { words: 'Port TK', place: { kind: 'field', field: 'kicker' } },
      { words: expect.stringContaining('spoke to TK on'), place: { kind: 'copy', block: 0, blockId: expect.any(String), start: 23, end: 25 } },
    ]);
  });

  it('is shut for the name of a confidential source, and does not tell it', async () => {
    const { sourceId } = writeDownTalk(desk, { author: [{ given: 'Mara', family: 'Quill' }] }, 'Nobody was asked.');
    story.write(['Nine captains spoke to Mara Quill; a quill was lost.']);
    expect(await kinds()).toEqual([]);
    desk.must('sources.setTerms', { sourceId, agreement: { terms: 'background', attribution: 'a captain', confidential: true } });
    const [reason] = (await check()).reasons;
    expect(reason).toEqual({
      kind: 'confidential-names',
      sentence: 'The name of a confidential source stands in the copy or its fields',
      places: [{ words: 'a name', place: { kind: 'copy', block: 0, blockId: expect.any(String), start: 23, end: 33 } }],
    });
  });

  it('is shut for claims that are open, each named by its words', async () => {
    const claim = story.claim('Nine captains', { risk: 'high' });
    expect(await check()).toMatchObject({ reasons: [{ kind: 'unchecked-high-risk', places: [{ words: 'Nine captains', place: { kind: 'claim', claimId: claim.id } }] }] });
    story.fold();
    seat(desk, 'Koji Lund');
    story.verdict(claim, 'disputed');
    expect(await kinds()).toEqual(['disputed']);
    desk.clock += 1000;
    story.verdict(claim, 'verified');
    expect(await kinds()).toEqual([]);
  });

  it('is shut for a quotation that says other than its source', async () => {
    const { captureId } = storeCapture(desk, { sourceId: null, readable: paragraphsIn(['The harbour master said: “Nobody was turned away that night by the crews of the tugs.”']) });
    story.write(['“Nobody was turned back that night by the crews of the tugs,” she said.']);
    desk.must('citations.create', { storyId: story.storyId, captureId, passage: passageIn(desk, captureId, 'Nobody was turned away'), locator: null });
    expect(await check()).toMatchObject({ reasons: [{ kind: 'altered-quotations', places: [{ place: { kind: 'copy', block: 0 } }] }] });
  });

  it('asks for coverage where the archive does', async () => {
    desk.must('gate.setPolicy', { ...usualPolicy, coverage: 100 });
    expect(await kinds()).toEqual(['coverage']);
    expect(acts()).toContain('gate.policy');
  });
});

describe('a shut gate', () => {
  beforeEach(() => story.write(['Nine captains spoke to TK.']));

  it('lets no story through without a reason', async () => {
    expect(desk.refusal('stories.setStatus', { storyId: story.storyId, status: 'ready' })).toBe('not-allowed');
    expect(await desk.refusal('gate.pass', { storyId: story.storyId, status: 'published' })).toBe('not-allowed');
    expect(await desk.refusal('gate.pass', { storyId: story.storyId, status: 'ready', despite: '  ' })).toBe('invalid-input');
    expect(status()).toBe('draft');
    desk.must('stories.setStatus', { storyId: story.storyId, status: 'hold' });
  });

  it('lets it through with one, which is logged and holds until something else is open', async () => {
    const passed = await desk.must('gate.pass', { storyId: story.storyId, status: 'ready', despite: 'The number comes at six.' });
    expect(passed).toMatchObject({ open: false, exception: { reason: 'The number comes at six.', by: 'Ada Okafor', at: desk.clock } });
    expect(status()).toBe('ready');
    expect(acts()).toContain('gate.pass');
    desk.must('stories.setStatus', { storyId: story.storyId, status: 'draft' });
    desk.must('stories.setStatus', { storyId: story.storyId, status: 'ready' });
    story.claim('Nine captains', { risk: 'high' });
    expect((await check()).exception).toBeNull();
  });

  it('goes with every export: a draft says that it is one, a story let through carries the reason', async () => {
    const exported = async () => {
      const { path, notices } = await desk.must('export.htmlFile', { storyId: story.storyId, to: { kind: 'folder', path: desk.folder } });
      return { notices, page: (await import('node:fs')).readFileSync(path, 'utf8') };
    };
    const draft = await exported();
    expect(draft.notices.join()).toMatch(/gate is shut: 1 TK is left.*draft/);
    expect(draft.page).toContain('Draft, not for publication.');
    await desk.must('gate.pass', { storyId: story.storyId, status: null, despite: 'The number comes at six.' });
    const passed = await exported();
    expect(passed.page).not.toContain('Draft, not for publication.');
    expect(passed.page).toMatch(/<meta name="standfirst:gate-exception" content="Ada Okafor, [^"]*: The number comes at six\.">/);
    expect(passed.page).toMatch(/<meta name="standfirst:audit-head" content="\d+ [0-9a-f]{64}">/);
  });
});
