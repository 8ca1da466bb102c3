import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkAudit } from '../../../domain/audit/chain.ts';
import { sha256 } from '../../archive/hash.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';
import { readHead, readLog } from './store.ts';
import { writeAudit } from './write.ts';

let desk: TemporaryDesk;
beforeEach(() => void (desk = temporaryDesk()));
afterEach(() => desk.remove());

const act = (data: string) => ({ at: 1_700_000_000_000, who: 'Ada Okafor', what: 'claim.verdict', data });
const write = (data: string): void => void desk.desk().archive.transaction(() => writeAudit(desk.desk(), act(data)));

it('seals each act to the one before', () => {
  const { archive } = desk.desk();
  expect(readHead(archive)).toBeNull();
  for (const data of ['one', 'two', 'three']) write(data);
  const log = [...readLog(archive)];
  expect(log.map(({ seq, data }) => [seq, data])).toEqual([[1, 'one'], [2, 'two'], [3, 'three']]);
  expect(checkAudit(log, [readHead(archive)!], sha256)).toEqual([]);
});

it('is undone together with the act it tells of', () => {
  const { archive } = desk.desk();
  expect(() =>
    archive.transaction(() => {
      writeAudit(desk.desk(), act('never'));
      throw new Error('the act failed');
    }),
  ).toThrow('the act failed');
  expect(readHead(archive)).toBeNull();
});

it('is never changed nor shortened', () => {
  write('one');
  const { database } = desk.desk().archive;
  expect(() => database.exec("UPDATE audit SET who = 'Somebody else'")).toThrow('never changed');
  expect(() => database.exec('DELETE FROM audit')).toThrow('never shortened');
});
