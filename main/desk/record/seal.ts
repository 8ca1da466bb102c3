import { capsuleAct } from '../../../domain/export/capsule/act.ts';
import type { VerificationRecord } from '../../../domain/export/report/record.ts';
import { sha256 } from '../../archive/hash.ts';
import { recordAct } from '../audit/record.ts';
import { readHead } from '../audit/store.ts';
import { coverageOf } from '../gate/check.ts';
import type { Handler } from '../handlers.ts';
import { gatherRecord } from './gather.ts';

export const prepareRecord: Handler<'record.make'> = async (desk, { storyId }) => ({ storyId, coverage: await coverageOf(desk, storyId) });

/**
 * Makes the record of a story and seals it in the log, so that a head of the log vouches for it. An archive that is only read
 * can't seal anything.
 */
export const sealRecord: Handler<'record.seal'> = (desk, { storyId, coverage }) => {
  if (desk.archive.access === 'read-only') return { record: recordText(gatherRecord(desk, storyId, coverage)), head: null };
  return desk.archive.transaction(() => {
    const record = recordText(gatherRecord(desk, storyId, coverage));
    recordAct(desk, capsuleAct, { storyId, record: sha256(record) });
    return { record, head: readHead(desk.archive) };
  });
};

const recordText = (record: VerificationRecord): string => `${JSON.stringify(record, null, 2)}\n`;
