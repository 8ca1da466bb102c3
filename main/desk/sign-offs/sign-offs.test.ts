import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLog } from '../audit/store.ts';
import { claimedStory, seat } from '../claims/testing.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
let story: ReturnType<typeof claimedStory>;
beforeEach(() => {
  desk = temporaryDesk();
  seat(desk, 'Lena Lawyer');
  story = claimedStory(desk, ['The port stayed open for 41 days.']);
  story.fold();
});
afterEach(() => desk.remove());

const sign = (role: string) => desk.must('signOffs.give', { storyId: story.storyId, role });
const signed = (role: string) => desk.must('signOffs.list', { storyId: story.storyId }).find((one) => one.role.id === role)!.signed;

describe('a sign-off', () => {
  it('stands for the words of a version, whose cosmetics may change', () => {
    expect(signed('lawyer')).toBeNull();
    sign('lawyer');
    expect(signed('lawyer')).toMatchObject({ by: 'Lena Lawyer', holds: true });
    story.write(['The  PORT stayed open for 41 days.']);
    expect(signed('lawyer')).toMatchObject({ holds: true });
    story.write(['The port stayed open for 42 days.']);
    expect(signed('lawyer')).toMatchObject({ holds: false });
    desk.must('stories.setFields', { storyId: story.storyId, fields: { tags: ['harbour'] } });
    story.write(['The port stayed open for 41 days.']);
    expect(signed('lawyer')).toMatchObject({ holds: true });
    desk.must('stories.setFields', { storyId: story.storyId, fields: { headline: 'Other' } });
    expect(signed('lawyer')).toMatchObject({ holds: false });
  });

  it('is refused for words that no version holds, and for somebody who does not sign here', () => {
    story.write(['The port stayed open for 42 days.']);
    expect(desk.refusal('signOffs.give', { storyId: story.storyId, role: 'lawyer' })).toBe('conflict');
    story.fold();
    expect(desk.refusal('signOffs.give', { storyId: story.storyId, role: 'janitor' })).toBe('not-found');
    sign('lawyer');
    expect(signed('lawyer')).toMatchObject({ holds: true });
  });

  it('is withdrawn, and both are in the log', () => {
    sign('lawyer');
    desk.clock += 1000;
    desk.must('signOffs.withdraw', { storyId: story.storyId, role: 'lawyer' });
    expect(signed('lawyer')).toBeNull();
    expect([...readLog(desk.desk().archive)].map(({ what }) => what)).toEqual(expect.arrayContaining(['signOff.give', 'signOff.withdraw']));
  });

  it('shuts the gate where it is required and missing or void', async () => {
    desk.must('signOffs.setRoles', { roles: [{ id: 'lawyer', name: 'Lawyer', required: true }] });
    const reasons = async () => (await desk.must('gate.check', { storyId: story.storyId })).reasons.map(({ sentence }) => sentence);
    expect(await reasons()).toEqual(['Not signed off as it stands: Lawyer']);
    sign('lawyer');
    expect(await reasons()).toEqual([]);
    story.write(['The port stayed open for 42 days.']);
    expect(await reasons()).toEqual(['Not signed off as it stands: Lawyer']);
  });

  it('keeps the version that was signed', () => {
    sign('lawyer');
    const { versionId } = signed('lawyer')!;
    const write = (days: number) => {
      desk.clock += 1000;
      story.write([`The port stayed open for ${days} days.`]);
      story.fold();
    };
    for (let edit = 0; edit < 60; edit++) write(edit);
    desk.clock += 2 * 24 * 60 * 60 * 1000;
    write(99);
    const versions = desk.must('body.versions', { storyId: story.storyId });
    expect(versions.length).toBeLessThan(40);
    expect(versions.map(({ id }) => id)).toContain(versionId);
  });
});
