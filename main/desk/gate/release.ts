import { headText } from '../../../domain/audit/extract.ts';
import type { Coverage } from '../../../domain/claims/checkable/coverage.ts';
import type { Format } from '../../../domain/export/formats.ts';
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

/** What whoever exports in these formats must know of it. */
export function releaseNotices(release: Release | null, formats: readonly Pick<Format, 'label' | 'parts'>[]): string[] {
  if (release === null || release.shut.length === 0) return [];
  const shut = `The gate is shut: ${release.shut.join('; ')}.`;
  const { exception } = release;
  return isDraft(release)
    ? [`${shut} ${markOfDraft(formats)}`]
    : [`${shut} ${exception?.by ?? ''} let it pass: ${exception?.reason ?? ''}`];
}

/** Not every format has a place to say it. */
function markOfDraft(formats: readonly Pick<Format, 'label' | 'parts'>[]): string {
  const silent = formats.filter(({ parts: { draft } }) => draft !== 'renders' && 'drops' in draft).map(({ label }) => label);
  if (silent.length === 0) return 'What was made says that it is a draft.';
  const named = new Intl.ListFormat('en').format(silent);
  return silent.length === formats.length ? `Nothing says that it is a draft: ${named}.` : `What was made says that it is a draft, but for: ${named}.`;
}
