import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLog } from '../audit/store.ts';
import { paragraphsIn, storeCapture } from '../testing/captures.ts';
import { splice, temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';
import { claimedStory, passageIn, seat } from './testing.ts';

const lines = ['The port stayed open all winter.', 'Nine captains were heard on Tuesday.', 'None was turned away.'];

let desk: TemporaryDesk;
let story: ReturnType<typeof claimedStory>;
beforeEach(() => {
  desk = temporaryDesk();
  seat(desk, 'Wren Writer');
  story = claimedStory(desk, lines);
});
afterEach(() => desk.remove());

const acts = () => [...readLog(desk.desk().archive)].map(({ who, what }) => `${who}: ${what}`);
const someId = '01981f1c-0000-7000-8000-00000000dead';

describe('a claim', () => {
  it('covers the words that were selected, and starts unchecked', () => {
    const claim = story.claim('Nine captains', { kind: 'number', risk: 'high' });
    expect(claim).toMatchObject({ words: 'Nine captains', graf: 2, number: 1, kind: 'number', risk: 'high', mark: 'unchecked', verdict: null });
    expect(desk.events).toContainEqual({ name: 'claims.changed', storyId: story.storyId });
    expect(acts()).toContain('Wren Writer: claim.create');
  });

  it('is listed in the order of the copy, without words last', () => {
    const [late, early] = [story.claim('turned away'), story.claim('all winter')];
    story.write(['The port stayed open.', ...lines.slice(1)], [{ id: early.id, place: { kind: 'unanchored', words: 'all winter' } }]);
    expect(story.claims().map(({ id, number, mark }) => [id, number, mark])).toEqual([
      [late.id, 1, 'unchecked'],
      [early.id, 2, 'unanchored'],
    ]);
  });

  it.each([
    ['of another update', { seq: 7 }],
    ['beyond the words of its graf', { segments: [{ blockId: '01981f1c-0000-7000-8000-000000000001', start: 0, end: 900 }] as const }],
    ['of a graf that is not there', { segments: [{ blockId: someId, start: 0, end: 1 }] as const }],
  ])('over words %s is refused', (_what, wrong) => {
    const { segments, ...input } = { storyId: story.storyId, claimId: someId, seq: 1, segments: [story.segment('open')], ...wrong };
    expect(desk.refusal('claims.create', { ...input, segments })).toBe('conflict');
    expect(story.claims()).toEqual([]);
  });

  it('can be described anew, and its checker is somebody at this desk', () => {
    const claim = story.claim('open all winter');
    const checkerId = seat(desk, 'Chris Checker');
    expect(desk.must('claims.update', { claimId: claim.id, fields: { checkerId, note: 'ask the board' } })).toMatchObject({ checkerId, note: 'ask the board', kind: 'other' });
    expect(desk.refusal('claims.update', { claimId: claim.id, fields: { checkerId: someId } })).toBe('not-found');
    expect(desk.refusal('people.remove', { personId: checkerId })).toBe('conflict');
  });

  it('comes back with its words when its removal is taken back', () => {
    const claim = story.claim('open all winter');
    desk.must('claims.remove', { claimId: claim.id });
    expect(story.claims()).toEqual([]);
    expect(desk.refusal('claims.update', { claimId: claim.id, fields: {} })).toBe('not-found');
    story.write(['So the port stayed open all winter.', ...lines.slice(1)], [
      { id: claim.id, place: { kind: 'anchored', segments: [{ blockId: story.segment('port').blockId, start: 19, end: 34 }] } },
    ]);
    expect(desk.must('claims.restore', { claimId: claim.id }).words).toBe('open all winter');
  });

  it('is extended over words that were copied', () => {
    const claim = story.claim('open');
    story.write([lines[0]!, lines[1]!, 'None was turned away, all stayed open.']);
    const copied = { ...story.segment('all stayed open'), start: 33, end: 37 };
    expect(desk.must('claims.extend', { claimId: claim.id, seq: story.seq(), segments: [copied] })).toMatchObject({ words: 'open\nopen', graf: 1 });
  });

  it('goes along with its words into another story, with all that was said of it', () => {
    const claim = story.claim('Nine captains', { kind: 'number' });
    seat(desk, 'Chris Checker');
    story.verdict(claim, 'verified', 'asked the board');
    const other = claimedStory(desk, ['Heard today: Nine captains.']);
    const there = { claimId: claim.id, storyId: other.storyId, seq: other.seq(), segments: [other.segment('Nine captains')] as const };
    expect(desk.refusal('claims.move', there)).toBe('conflict');
    story.write(['The port stayed open all winter.'], [{ id: claim.id, place: { kind: 'unanchored', words: 'Nine captains' } }]);
    expect(desk.must('claims.move', there)).toMatchObject({ storyId: other.storyId, words: 'Nine captains', mark: 'verified' });
    expect(story.claims()).toEqual([]);
    expect(desk.events).toContainEqual({ name: 'claims.changed', storyId: story.storyId });
  });

  it('is made once more, unchecked and with its evidence, where its words were copied into another story', () => {
    const { captureId } = storeCapture(desk, { sourceId: null, readable: paragraphsIn(['Nine captains were heard.']) });
    const claim = story.claim('Nine captains', { kind: 'number', risk: 'high' });
    desk.must('claims.addEvidence', { claimId: claim.id, captureId, passage: passageIn(desk, captureId, 'Nine captains'), locator: null, relation: 'supports' });
    seat(desk, 'Chris Checker');
    story.verdict(claim, 'verified');
    const other = claimedStory(desk, ['Heard today: Nine captains.']);
    const newClaimId = desk.desk().newId();
    const repeated = desk.must('claims.repeat', { claimId: claim.id, newClaimId, storyId: other.storyId, seq: other.seq(), segments: [other.segment('Nine captains')] });
    expect(repeated).toMatchObject({ id: newClaimId, kind: 'number', risk: 'high', mark: 'unchecked', evidence: [{ relation: 'supports' }] });
    expect(story.again(claim)).toMatchObject({ mark: 'verified', words: 'Nine captains' });
  });
});

describe('words and ranges', () => {
  it('are on the disk together or not at all', () => {
    const claim = story.claim('Nine captains');
    const { database } = desk.desk().archive;
    const moved = [{ id: claim.id, place: { kind: 'anchored', segments: [{ blockId: story.segment('Nine').blockId, start: 5, end: 18 }] } }] as const;
    database.exec(`CREATE TRIGGER full BEFORE INSERT ON claim_range BEGIN SELECT raise(ABORT, 'no room'); END`);
    expect(() => story.write([lines[0]!, `Then ${lines[1]!}`], [...moved] as never)).toThrow();
    expect(desk.must('body.open', { storyId: story.storyId }).seq).toBe(1);
    expect(story.again(claim).words).toBe('Nine captains');
  });

  it('survive a kill together', () => {
    const claim = story.claim('Nine captains');
    story.write([lines[0]!, `Then ${lines[1]!}`], [
      { id: claim.id, place: { kind: 'anchored', segments: [{ blockId: story.segment('Nine').blockId, start: 5, end: 18 }] } },
    ]);
    const died = desk.afterDying();
    const opened = died.must('body.open', { storyId: story.storyId });
    expect(opened.ranges).toEqual([{ id: claim.id, place: { kind: 'anchored', segments: [{ blockId: story.segment('Nine').blockId, start: 5, end: 18 }] } }]);
    expect(died.must('claims.list', { storyId: story.storyId })[0]?.words).toBe('Nine captains');
    died.close();
  });

  it('of what is no claim of the story do not keep its words from being saved', () => {
    expect(desk.must('body.append', { storyId: story.storyId, seq: 2, patch: splice(0, 1), ranges: [{ id: someId, place: { kind: 'unanchored', words: '' } }] })).toEqual({ seq: 2 });
  });
});

describe('a verdict', () => {
  it('keeps who, when, the words and the evidence, and is followed by others', () => {
    const claim = story.claim('Nine captains');
    seat(desk, 'Chris Checker');
    story.verdict(claim, 'needs-work', 'which nine?');
    desk.clock += 1000;
    expect(story.verdict(claim, 'verified')).toMatchObject({ mark: 'verified', verdict: { by: 'Chris Checker', words: 'Nine captains' } });
    const history = desk.must('claims.history', { claimId: claim.id });
    expect(history.map(({ verdict, note }) => [verdict, note])).toEqual([['verified', ''], ['needs-work', 'which nine?']]);
    expect(history[0]?.wordsHash).toHaveLength(64);
    expect(acts().slice(-2)).toEqual(['Chris Checker: claim.verdict', 'Chris Checker: claim.verdict']);
  });

  it('on words that are not those in the archive is refused', () => {
    const claim = story.claim('Nine captains');
    expect(desk.refusal('claims.giveVerdict', { claimId: claim.id, verdict: 'disputed', words: 'Ten captains', note: '' })).toBe('conflict');
  });

  it.each([
    ['quotes, case and spaces', 'NINE  captains', 'verified'],
    ['a number', 'Ten captains', 'stale-text'],
  ])('after a change of %s', (_what, words, mark) => {
    const claim = story.claim('Nine captains');
    seat(desk, 'Chris Checker');
    story.verdict(claim, 'verified');
    const { blockId } = story.segment('Nine');
    story.write([lines[0]!, lines[1]!.replace('Nine captains', words)], [
      { id: claim.id, place: { kind: 'anchored', segments: [{ blockId, start: 0, end: words.length }] } },
    ]);
    expect(story.again(claim).mark).toBe(mark);
  });

  it('can be kept with a reason once it is stale', () => {
    const claim = story.claim('Nine captains');
    seat(desk, 'Chris Checker');
    story.verdict(claim, 'verified');
    const keep = (words: string) => ({ claimId: claim.id, words, reason: 'the board corrected itself' });
    expect(desk.refusal('claims.keep', keep('Nine captains'))).toBe('conflict');
    seat(desk, 'Wren Writer');
    story.write([lines[0]!, lines[1]!.replace('Nine', 'Ten')], [
      { id: claim.id, place: { kind: 'anchored', segments: [{ blockId: story.segment('on Tues').blockId, start: 0, end: 12 }] } },
    ]);
    expect(story.again(claim).mark).toBe('stale-text');
    expect(desk.refusal('claims.keep', keep('Ten captains'))).toBe('not-allowed');
    seat(desk, 'Chris Checker');
    desk.clock += 1;
    expect(desk.must('claims.keep', keep('Ten captains'))).toMatchObject({ mark: 'verified', verdict: { act: 'kept', note: 'the board corrected itself' } });
    expect(acts().at(-1)).toBe('Chris Checker: claim.keep');
  });
});

describe('the two-person rule', () => {
  it('keeps whoever wrote the words from verifying them, also once the journal is folded', () => {
    const claim = story.claim('Nine captains');
    const verdict = { claimId: claim.id, verdict: 'verified', words: 'Nine captains', note: '' } as const;
    expect(desk.refusal('claims.giveVerdict', verdict)).toBe('not-allowed');
    story.fold();
    expect(desk.refusal('claims.giveVerdict', verdict)).toBe('not-allowed');
    desk.reopen();
    expect(desk.refusal('claims.giveVerdict', verdict)).toBe('not-allowed');
    expect(story.verdict(claim, 'needs-work').mark).toBe('needs-work');
    seat(desk, 'Chris Checker');
    desk.clock += 1;
    expect(story.verdict(claim, 'verified').mark).toBe('verified');
  });

  it('reckons with who wrote these words alone, not with who wrote around them', () => {
    const claim = story.claim('Nine captains');
    seat(desk, 'Chris Checker');
    story.write([lines[0]!, lines[1]!.replace('Tuesday', 'Wednesday'), lines[2]!]);
    story.fold();
    expect(story.verdict(claim, 'verified').mark).toBe('verified');
  });

  it('reckons after a change with who made it', () => {
    const claim = story.claim('Nine captains');
    seat(desk, 'Chris Checker');
    story.verdict(claim, 'verified');
    story.write([lines[0]!, lines[1]!.replace('Nine', 'Ten'), lines[2]!], [
      { id: claim.id, place: { kind: 'anchored', segments: [{ blockId: story.segment('on Tues').blockId, start: 0, end: 12 }] } },
    ]);
    story.fold();
    const verdict = { claimId: claim.id, verdict: 'verified', words: 'Ten captains', note: '' } as const;
    expect(desk.refusal('claims.giveVerdict', verdict)).toBe('not-allowed');
    seat(desk, 'Wren Writer');
    expect(desk.must('claims.giveVerdict', verdict).mark).toBe('verified');
  });

  it('tells apart what two people wrote into one version', () => {
    seat(desk, 'Chris Checker');
    story.write([...lines, 'Chris added this.']);
    story.fold();
    const [hers, his] = [story.claim('Nine captains'), story.claim('added this')];
    expect(desk.refusal('claims.giveVerdict', { claimId: his.id, verdict: 'verified', words: his.words, note: '' })).toBe('not-allowed');
    expect(story.verdict(hers, 'verified').mark).toBe('verified');
    expect(desk.must('body.versions', { storyId: story.storyId }).map(({ actor, seq }) => [seq, actor])).toEqual([[2, 'Chris Checker'], [1, 'Wren Writer'], [0, 'Wren Writer']]);
  });

  it('can be turned off, which is written down', () => {
    const claim = story.claim('Nine captains');
    desk.must('claims.setRules', { twoPersons: false });
    expect(story.verdict(claim, 'verified').mark).toBe('verified');
    expect(acts()).toContain('Wren Writer: claims.rules');
  });
});

describe('evidence', () => {
  const page = ['Nine captains were heard by the board on Tuesday, in the old customs house.', 'The winter was long and the ice came late to the harbour this year.', 'Rain fell.'];
  const attach = (claimId: string, captureId: string, words = 'Nine captains were heard by the board') =>
    desk.must('claims.addEvidence', { claimId, captureId, passage: passageIn(desk, captureId, words), locator: null, relation: 'supports' });

  it('stands in the capture, once, and its removal can be taken back', () => {
    const claim = story.claim('Nine captains');
    const { captureId } = storeCapture(desk, { sourceId: null, readable: paragraphsIn(page) });
    const piece = attach(claim.id, captureId);
    expect(story.again(claim).evidence).toEqual([piece]);
    expect(() => attach(claim.id, captureId)).toThrow('already');
    const moved = { ...piece.passage, position: { start: 3, end: 3 + piece.passage.exact.length } };
    expect(desk.refusal('claims.addEvidence', { claimId: claim.id, captureId, passage: moved, locator: null, relation: 'supports' })).toBe('invalid-input');
    desk.must('claims.removeEvidence', { evidenceId: piece.id });
    expect(story.again(claim).evidence).toEqual([]);
    desk.must('claims.restoreEvidence', { evidenceId: piece.id });
    expect(story.again(claim).evidence).toEqual([piece]);
  });

  it.each([
    ['kept word for word', [page[0]!, page[1]!, 'Snow fell.'], 'verified', 0],
    ['lost', ['Nothing was said.'], 'stale-source', 0],
    ['changed', [page[0]!.replace('Nine captains were heard by the board', 'Nine captains were heard by the full board'), 'Snow fell.'], 'stale-source', 1],
  ])('that a newer capture has %s', async (_what, readable, mark, waiting) => {
    const claim = story.claim('Nine captains');
    const { sourceId, captureId } = storeCapture(desk, { sourceId: null, readable: paragraphsIn(page) });
    const piece = attach(claim.id, captureId);
    seat(desk, 'Chris Checker');
    story.verdict(claim, 'verified');
    desk.events.length = 0;
    desk.clock += 60_000;
    storeCapture(desk, { sourceId, readable: paragraphsIn(readable) });
    expect(story.again(claim).mark).toBe(mark);
    expect(desk.events).toContainEqual({ name: 'claims.changed', storyId: story.storyId });
    const { waiting: queue } = await desk.must('anchoring.queue', {});
    expect(queue).toHaveLength(waiting);
    if (waiting === 1) expect(queue[0]).toMatchObject({ target: 'evidence', about: 'A claim in Port in winter', storyId: story.storyId });
    desk.must('claims.removeEvidence', { evidenceId: piece.id });
    expect(desk.must('anchoring.waiting', {}).waiting).toBe(0);
  });

  it('whose source is found unreliable makes a verdict stale, unless that was known when it was given', () => {
    const claim = story.claim('Nine captains');
    const { sourceId, captureId } = storeCapture(desk, { sourceId: null, readable: paragraphsIn(page) });
    attach(claim.id, captureId);
    seat(desk, 'Chris Checker');
    story.verdict(claim, 'verified');
    desk.must('sources.setStanding', { sourceId, standing: 'unreliable', reason: 'made up before' });
    expect(story.again(claim)).toMatchObject({ mark: 'stale-source', state: { stale: [{ kind: 'source', because: 'unreliable' }] } });
    desk.clock += 1;
    expect(story.verdict(claim, 'verified').mark).toBe('verified');
  });

  it('tells every claim that rests on a source, published stories first', () => {
    const { sourceId, captureId } = storeCapture(desk, { sourceId: null, readable: paragraphsIn(page) });
    const other = claimedStory(desk, ['Nine captains came.']);
    const [here, there] = [story.claim('Nine captains'), other.claim('Nine captains')];
    attach(there.id, captureId, 'Rain fell');
    attach(here.id, captureId);
    desk.must('stories.setStatus', { storyId: story.storyId, status: 'published' });
    desk.clock += 1;
    desk.must('stories.setStatus', { storyId: other.storyId, status: 'in-check' });
    expect(desk.must('claims.restingOn', { sourceId })).toMatchObject([
      { claimId: here.id, status: 'published', headline: 'Port in winter', words: 'Nine captains', mark: 'unchecked', relations: ['supports'], number: 1 },
      { claimId: there.id, status: 'in-check' },
    ]);
    expect(desk.must('claims.restingOn', { captureId, passage: passageIn(desk, captureId, 'the board on Tuesday') }).map(({ claimId }) => claimId)).toEqual([here.id]);
  });
});
