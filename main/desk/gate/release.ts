import { headText } from '../../../domain/audit/extract.ts';
import type { Coverage } from '../../../domain/claims/checkable/coverage.ts';
import { isDraft, type Release } from '../../../domain/export/release.ts';
import { readHead } from '../audit/store.ts';
import type { Desk } from '../desk.ts';
import { gateOf } from './check.ts';

/** What an export carries of the gate. */
export function releaseOf(desk: Desk, storyId: string, coverage: Coverage | null): Release {
  const { reasons, exception } = gateOf(desk, storyId, coverage);
  const head = readHead(desk.archive);
  return { shut: reasons.map(({ sentence }) => sentence), exception, auditHead: head === null ? '' : headText(head) };
}

/** What whoever exports must know of it. */
export function releaseNotices(release: Release | null): string[] {
  if (release === null || release.shut.length === 0) return [];
  const shut = `The gate is shut: ${release.shut.join('; ')}.`;
  const { exception } = release;
  return isDraft(release)
    ? [`${shut} The page says that it is a draft.`]
    : [`${shut} ${exception?.by ?? ''} let it pass: ${exception?.reason ?? ''}`];
}
