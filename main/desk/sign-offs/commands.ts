import { Refusal } from '../../../contract/errors.ts';
import type { SignOff, SignOffRole } from '../../../contract/sign-offs.ts';
import { signedWords, signOffRolesSchema, usualRoles } from '../../../domain/review/sign-off.ts';
import { blockOf } from '../../../domain/story/body.ts';
import type { Archive } from '../../archive/archive.ts';
import { sha256 } from '../../archive/hash.ts';
import { recordAct } from '../audit/record.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { insertSignOff, markWithdrawn, readSignOffs } from './store.ts';

export const listSignOffs: Handler<'signOffs.list'> = (desk, { storyId }) => readStorySignOffs(desk, storyId);

/** Who may sign a story, and who did, as it stands at this moment. */
export function readStorySignOffs(desk: Desk, storyId: string): SignOff[] {
  const signed = readSignOffs(desk.archive, storyId);
  const hash = signed.length === 0 ? '' : wordsHashOf(desk, storyId);
  return readRoles(desk.archive).map((role) => {
    const last = signed.find((one) => one.role === role.id);
    return { role, signed: last === undefined ? null : { by: last.by, at: last.at, versionId: last.versionId, holds: last.wordsHash === hash } };
  });
}

export const giveSignOff: Handler<'signOffs.give'> = (desk, { storyId, role }) => {
  desk.archive.transaction(() => {
    storyOrRefuse(desk, storyId);
    roleOrRefuse(desk, role);
    const { versionId, seq, versionSeq } = desk.copies.get(storyId);
    if (seq !== versionSeq) throw stillWritten();
    const wordsHash = wordsHashOf(desk, storyId);
    insertSignOff(desk.archive, { id: desk.newId(), storyId, role, versionId, wordsHash, at: desk.now(), by: desk.actor });
    recordAct(desk, 'signOff.give', { storyId, role, versionId, wordsHash });
  });
  return told(desk, storyId);
};

export const withdrawSignOff: Handler<'signOffs.withdraw'> = (desk, { storyId, role }) => {
  desk.archive.transaction(() => {
    storyOrRefuse(desk, storyId);
    roleOrRefuse(desk, role);
    markWithdrawn(desk.archive, storyId, role, desk.now());
    recordAct(desk, 'signOff.withdraw', { storyId, role });
  });
  return told(desk, storyId);
};

export const getSignOffRoles: Handler<'signOffs.roles'> = ({ archive }) => readRoles(archive);

export const setSignOffRoles: Handler<'signOffs.setRoles'> = (desk, { roles }) => {
  desk.archive.transaction(() => {
    writeSetting(desk.archive, 'sign-offs', roles);
    recordAct(desk, 'signOff.roles', { roles });
  });
  desk.emit({ name: 'gate.changed' });
  return roles;
};

function readRoles(archive: Archive): SignOffRole[] {
  return readSetting(archive, 'sign-offs', signOffRolesSchema) ?? [...usualRoles];
}

function roleOrRefuse({ archive }: Desk, role: string): void {
  if (!readRoles(archive).some(({ id }) => id === role)) {
    throw new Refusal('not-found', { happened: 'Nobody signs as that in this archive.', kept: 'Nothing was signed.' });
  }
}

function wordsHashOf(desk: Desk, storyId: string): string {
  const { fields } = storyOrRefuse(desk, storyId);
  return sha256(signedWords(fields, desk.copies.get(storyId).blocks.map(blockOf)));
}

function told(desk: Desk, storyId: string): SignOff[] {
  desk.emit({ name: 'signOffs.changed', storyId });
  return readStorySignOffs(desk, storyId);
}

function stillWritten(): Refusal {
  return new Refusal('conflict', {
    happened: 'The copy is still being written.',
    kept: 'Nothing was signed.',
    next: 'Wait until it says saved, and sign again.',
  });
}
