import { claimRulesSchema, type ClaimRules } from '../../../contract/claims.ts';
import type { Archive } from '../../archive/archive.ts';
import { recordAct } from '../audit/record.ts';
import type { Handler } from '../handlers.ts';
import { readSetting, writeSetting } from '../settings.ts';

const usualRules: ClaimRules = { twoPersons: true };

export function readRules(archive: Archive): ClaimRules {
  return readSetting(archive, 'claims', claimRulesSchema) ?? usualRules;
}

export const getRules: Handler<'claims.rules'> = (desk) => readRules(desk.archive);

export const setRules: Handler<'claims.setRules'> = (desk, rules) => {
  desk.archive.transaction(() => {
    writeSetting(desk.archive, 'claims', rules);
    recordAct(desk, 'claims.rules', rules);
  });
  return rules;
};
