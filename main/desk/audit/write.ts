import { sealed, type AuditAct, type AuditEntry } from '../../../domain/audit/chain.ts';
import { sha256 } from '../../archive/hash.ts';
import type { Desk } from '../desk.ts';
import { insertEntry, readHead } from './store.ts';

/**
 * Adds an act to the audit log. To be called inside the transaction of the act itself, so that neither is ever on the disk
 * without the other.
 */
export function writeAudit({ archive }: Pick<Desk, 'archive'>, act: AuditAct): AuditEntry {
  const entry = sealed(readHead(archive), act, sha256);
  insertEntry(archive, entry);
  return entry;
}
