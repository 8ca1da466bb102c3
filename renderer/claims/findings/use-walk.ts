import { useState } from 'react';
import type { ItemFinding, QuotationFinding, SlipFinding, StoryFindings } from '../../../contract/findings.ts';
import type { EditorHandle } from '../../editor/index.ts';
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
  const next = useStable((kind: Looked['kind']) => {
    if (found === null || editor === null) return;
    const stops = stopsOf(found, kind);
    const before = looked?.kind === kind ? looked.finding : null;
    const begin = before === null ? 0 : stops.findIndex(({ finding }) => isAfter(finding, before, found));
    for (let step = 0; step < stops.length; step++) {
      const stop = stops[(Math.max(0, begin) + step) % stops.length]!;
      const {
        stretches: [stretch],
        words,
      } = stop.finding;
      const at = editor.findings.reveal(stretch, stop.finding.stretches.length === 1 ? words : (words.split('\n')[0] ?? ''));
      if (at !== null) return setLooked({ ...stop, at });
    }
    setLooked(null);
  });
  const close = useStable(() => {
    setLooked(null);
    editor?.focus();
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

/** Whether one thing stands behind another in the copy, also where the copy was looked through anew meanwhile. */
function isAfter({ stretches: [one] }: Looked['finding'], { stretches: [other] }: Looked['finding'], { grafs }: StoryFindings): boolean {
  const place = (blockId: string): number => grafs.findIndex((graf) => graf.blockId === blockId);
  return one.blockId === other.blockId ? one.start > other.start : place(one.blockId) > place(other.blockId);
}
