import { v7 as uuidv7 } from 'uuid';
import type { ClaimKind } from '../../../contract/claims.ts';
import { errorText } from '../../../contract/errors.ts';
import type { DismissalKind, ItemFinding, ItemKind, QuotationFinding, QuotedStretch } from '../../../contract/findings.ts';
import type { FrameSelection } from '../../../contract/views.ts';
import { send } from '../../bridge.ts';
import type { EditorHandle } from '../../editor/index.ts';
import { showToast } from '../../ui/toasts.tsx';
import { sourceWordsFor } from './replacement.ts';

type Copy = { storyId: string; editor: EditorHandle };
type Stretches = readonly [QuotedStretch, ...QuotedStretch[]];

const refused = (error: Parameters<typeof errorText>[0]): void => showToast({ tone: 'refused', words: errorText(error) });

const claimKinds: Record<ItemKind, ClaimKind> = {
  quotation: 'quotation',
  attribution: 'attribution',
  money: 'number',
  percentage: 'number',
  number: 'number',
  comparison: 'number',
  superlative: 'other',
  date: 'date',
  weekday: 'date',
  name: 'name-or-title',
  organisation: 'name-or-title',
  place: 'name-or-title',
};

/** Lays a claim over something that was found. @returns its id; null where that was refused, which has been said then */
export async function claimOver({ storyId, editor }: Copy, stretches: Stretches, kind: ClaimKind): Promise<string | null> {
  const claimId = uuidv7();
  const segments: [QuotedStretch, ...QuotedStretch[]] = [...stretches];
  const { seq } = editor.ranges.add(claimId, segments);
  const result = await send('claims.create', { storyId, claimId, seq, segments, kind });
  if (result.ok) return claimId;
  editor.ranges.drop(claimId);
  refused(result.error);
  return null;
}

export async function claimItem(copy: Copy, { kind, stretches }: ItemFinding): Promise<boolean> {
  const claimId = await claimOver(copy, stretches, claimKinds[kind]);
  if (claimId === null) return false;
  showToast({ tone: 'done', words: 'Made a claim of it.', action: { label: 'Undo', perform: () => void send('claims.remove', { claimId }) } });
  return true;
}

/** The claim that lies over all of a quotation, or a new one. */
async function claimOfQuotation(copy: Copy, { stretches }: QuotationFinding): Promise<string | null> {
  const listed = await send('claims.list', { storyId: copy.storyId });
  if (!listed.ok) {
    refused(listed.error);
    return null;
  }
  const covers = listed.value.find(
    ({ kind, place }) =>
      kind === 'quotation' &&
      place.kind === 'anchored' &&
      stretches.every(({ blockId, start, end }) =>
        place.segments.some((segment) => segment.blockId === blockId && segment.start <= start && end <= segment.end),
      ),
  );
  return covers?.id ?? claimOver(copy, stretches, 'quotation');
}

/** Turns the passages that a quotation was found at into evidence of its claim. */
export async function attachMatch(copy: Copy, quotation: QuotationFinding): Promise<boolean> {
  return attach(copy, quotation, quotation.places, 'Attached the passage as evidence.');
}

/** Says that a quotation was translated: from the passage selected in the source, where there is one. */
export async function linkTranslated(copy: Copy, quotation: QuotationFinding, selection: FrameSelection | null): Promise<boolean> {
  if (selection !== null && !(await attach(copy, quotation, [selection], null))) return false;
  return waveThrough(copy.storyId, 'translated', quotation.words, selection === null ? 'Marked as translated.' : 'Linked to the original.');
}

async function attach(
  copy: Copy,
  quotation: QuotationFinding,
  passages: readonly Pick<FrameSelection, 'captureId' | 'passage' | 'locator'>[],
  done: string | null,
): Promise<boolean> {
  const claimId = await claimOfQuotation(copy, quotation);
  if (claimId === null) return false;
  for (const { captureId, passage, locator } of passages) {
    const result = await send('claims.addEvidence', { claimId, captureId, passage, locator, relation: 'supports' });
    // It rests on the passage already, which is what was wanted.
    if (!result.ok && result.error.kind !== 'conflict') {
      refused(result.error);
      return false;
    }
  }
  if (done !== null) showToast({ tone: 'done', words: done });
  return true;
}

/** Puts the words of the source in the place of a quotation. */
export function putSourceWordsIn({ editor }: Pick<Copy, 'editor'>, quotation: QuotationFinding): boolean {
  const by = sourceWordsFor(quotation);
  const [stretch, ...others] = quotation.stretches;
  if (by === null || others.length > 0) return false;
  if (!editor.findings.replace(stretch, quotation.words, by)) {
    showToast({ tone: 'refused', words: 'The copy has changed there since. It will be looked through again in a moment.' });
    return false;
  }
  showToast({ tone: 'done', words: 'Put the words of the source in.', action: { label: 'Undo', perform: () => editor.perform('edit.undo') } });
  return true;
}

/** Waves something through for good; undo takes it back. */
export async function waveThrough(storyId: string, kind: DismissalKind, words: string, said: string): Promise<boolean> {
  const result = await send('findings.dismiss', { storyId, kind, words });
  if (!result.ok) {
    refused(result.error);
    return false;
  }
  showToast({ tone: 'done', words: said, action: { label: 'Undo', perform: () => void send('findings.recall', { storyId, kind, words }) } });
  return true;
}
