import { useState } from 'react';
import type { ItemFinding, QuotationFinding, SlipFinding, StoryFindings } from '../../../contract/findings.ts';
import type { EditorHandle } from '../../editor/index.ts';
import { showToast } from '../../ui/toasts.tsx';
import { useStable } from '../../ui/use-stable.ts';

/** Something found that is looked at, and where it is drawn. */
export type Looked =
  | { kind: 'quotation'; finding: QuotationFinding; at: DOMRect }
  | { kind: 'item'; finding: ItemFinding; at: DOMRect }
  | { kind: 'slip'; finding: SlipFinding; at: DOMRect };

export type Walk = {
  looked: Looked | null;
  /** Goes on to the next of its kind, from the last to the first. */
  next: (kind: Looked['kind']) => void;
  close: () => void;
};

const troubled = ({ mark }: QuotationFinding): boolean => mark === 'altered' || mark === 'stitched' || mark === 'not-found';
export const counts = ({ mark }: QuotationFinding): boolean => mark !== 'scare' && mark !== 'title' && mark !== 'dismissed';
export const stands = (quotation: QuotationFinding): boolean => counts(quotation) && !troubled(quotation);

/** Walks through what was found: what needs a person first, and where nothing does, all of it. */
export function useWalk(found: StoryFindings | null, editor: EditorHandle | null): Walk {
  const [looked, setLooked] = useState<Looked | null>(null);
  const close = useStable(() => {
    setLooked(null);
    editor?.focus();
  });
  const next = useStable((kind: Looked['kind']) => {
    if (found === null || editor === null) return;
    const stops = stopsOf(found, kind);
    const begin = looked?.kind === kind ? stopAfter(stops, looked.finding, editor) : 0;
    for (let step = 0; step < stops.length; step++) {
      const stop = stops[(begin + step) % stops.length]!;
      const {
        stretches: [stretch],
        words,
      } = stop.finding;
      const at = editor.findings.reveal(stretch, stop.finding.stretches.length === 1 ? words : (words.split('\n')[0] ?? ''));
      if (at !== null) return setLooked({ ...stop, at });
    }
    close();
    showToast({ tone: 'done', words: nothingLeft[kind] });
  });
  return { looked, next, close };
}

type Stop = Looked extends infer One ? (One extends { at: DOMRect } ? Omit<One, 'at'> : never) : never;

function stopsOf(found: StoryFindings, kind: Looked['kind']): Stop[] {
  switch (kind) {
    case 'quotation': {
      const open = found.quotations.filter(troubled);
      return (open.length > 0 ? open : found.quotations.filter(counts)).map((finding) => ({ kind, finding }));
    }
    case 'item':
      return found.items.filter(({ covered, kind: of }) => !covered && of !== 'quotation').map((finding) => ({ kind, finding }));
    case 'slip':
      return found.slips.map((finding) => ({ kind, finding }));
  }
}

const nothingLeft: Record<Looked['kind'], string> = {
  quotation: 'The copy quotes nobody.',
  item: 'A claim covers everything that was found.',
  slip: 'No slip was found.',
};

/** The stop behind what is looked at, also where that is none any more because the copy was looked through anew meanwhile. */
function stopAfter(stops: readonly Stop[], { stretches: [before] }: Looked['finding'], editor: EditorHandle): number {
  const place = ({ blockId }: { blockId: string }): number => editor.ranges.grafOf(blockId);
  const behind = stops.findIndex(({ finding: { stretches: [one] } }) => {
    return one.blockId === before.blockId ? one.start > before.start : place(one) > place(before);
  });
  return Math.max(0, behind);
}
