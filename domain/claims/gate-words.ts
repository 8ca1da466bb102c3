import { assertNever } from '../assert-never.ts';
import type { GateReason } from './gate.ts';

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** A reason why the gate is shut, as one sentence without its full stop. */
export function gateReasonWords(reason: GateReason): string {
  switch (reason.kind) {
    case 'confidential-names':
      return reason.count === 1
        ? 'The name of a confidential source stands in the copy or its fields'
        : `Names of confidential sources stand in ${reason.count} places of the copy or its fields`;
    case 'placeholders':
      return `${counted(reason.count, 'TK is', 'TKs are')} left in the copy or its fields`;
    case 'disputed':
      return `${counted(reason.claimIds.length, 'claim is', 'claims are')} disputed or false`;
    case 'unchecked-high-risk':
      return `${counted(reason.claimIds.length, 'claim of high risk is', 'claims of high risk are')} unchecked`;
    case 'stale':
      return counted(
        reason.claimIds.length,
        'claim has changed, or its source has, since it was checked',
        'claims have changed, or their sources have, since they were checked',
      );
    case 'unanchored':
      return counted(reason.claimIds.length, 'claim has lost the words that it was about', 'claims have lost the words that they were about');
    case 'two-persons':
      return `${counted(reason.claimIds.length, 'claim was', 'claims were')} verified by whoever wrote the words`;
    case 'altered-quotations':
      return `${counted(reason.quotations.length, 'quotation says', 'quotations say')} other than the source`;
    case 'sign-offs':
      return `Not signed off as it stands: ${reason.roles.join(', ')}`;
    case 'coverage':
      return `Claims cover ${reason.percent} % of what can be checked, ${reason.wanted} % are asked for`;
    default:
      return assertNever(reason);
  }
}
