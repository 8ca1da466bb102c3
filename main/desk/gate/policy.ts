import { gatePolicySchema, usualPolicy, type GatePolicy } from '../../../domain/claims/gate.ts';
import type { Archive } from '../../archive/archive.ts';
import { recordAct } from '../audit/record.ts';
import type { Handler } from '../handlers.ts';
import { readSetting, writeSetting } from '../settings.ts';

export function readPolicy(archive: Archive): GatePolicy {
  return readSetting(archive, 'gate', gatePolicySchema) ?? usualPolicy;
}

export const getPolicy: Handler<'gate.policy'> = ({ archive }) => readPolicy(archive);

export const setPolicy: Handler<'gate.setPolicy'> = (desk, policy) => {
  desk.archive.transaction(() => {
    writeSetting(desk.archive, 'gate', policy);
    recordAct(desk, 'gate.policy', policy);
  });
  desk.emit({ name: 'gate.changed' });
  return policy;
};
