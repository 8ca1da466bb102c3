import type { AuditAct } from '../../../domain/audit/chain.ts';
import type { Desk } from '../desk.ts';
import { writeAudit } from './write.ts';

/** Writes down what whoever is at work does now. To be called inside the transaction of the act itself. */
export function recordAct(desk: Desk, what: string, data: AuditAct['data']): void {
  writeAudit(desk, { at: desk.now(), who: desk.actor, what, data });
}
