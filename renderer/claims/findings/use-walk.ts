import { useEffect, useState } from 'react';
import type { ItemFinding, QuotationFinding, QuotedStretch, SlipFinding, StoryFindings } from '../../../contract/findings.ts';
import type { EditorHandle } from '../../editor/index.ts';
import { showToast } from '../../ui/toasts.tsx';
import { useStable } from '../../ui/use-stable.ts';

type Place = {
  at: DOMRect;
  /** Whether its mark was pressed in the copy, where whoever writes may go on at once. */
  wasPressed: boolean;
};

/** Something found that is looked at, and where it is drawn. */
export type Looked =
  | ({ kind: 'quotation'; finding: QuotationFinding } & Place)
  | ({ kind: 'item'; finding: ItemFinding } & Place)
  | ({ kind: 'slip'; finding: SlipFinding } & Place);

export type Walk = {
  looked: Looked | null;
  /** Goes on to the next of its kind, from the last to the first. */
  next: (kind: Looked['kind']) => void;
  close: () => void;
  /** As close, where the focus is elsewhere already and stays there. */
  leave: () => void;
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
      const at = editor.findings.reveal(...firstOf(stop));
      if (at !== null) return setLooked({ ...stop, at, wasPressed: false });
    }
    close();
    showToast({ tone: 'done', words: nothingLeft[kind] });
  });
  const leave = useStable(() => setLooked(null));
  const press = useStable((mark: { blockId: string; start: number } | null) => {
    const stop = found && mark && stopAt(found, mark);
    const at = stop && (editor?.findings.drawnAt(...firstOf(stop)) ?? null);
    setLooked(stop && at && { ...stop, at, wasPressed: true });
  });
  useEffect(() => editor?.findings.onPressed(press), [editor, press]);
  return { looked, next, close, leave };
}

type Stop = Looked extends infer One ? (One extends Place ? Omit<One, keyof Place> : never) : never;

/** The first stretch of what was found, and the words that stand there: those of one over several grafs stand a line a graf. */
function firstOf({ finding: { stretches, words } }: Stop): [QuotedStretch, string] {
  return [stretches[0], stretches.length === 1 ? words : (words.split('\n')[0] ?? '')];
}

/** What was found where a mark begins. */
function stopAt({ quotations, items, slips }: StoryFindings, mark: { blockId: string; start: number }): Stop | null {
  const stops: Stop[] = [
    ...slips.map((finding) => ({ kind: 'slip' as const, finding })),
    ...quotations.filter(troubled).map((finding) => ({ kind: 'quotation' as const, finding })),
    ...items.filter(({ covered }) => !covered).map((finding) => ({ kind: 'item' as const, finding })),
  ];
  return stops.find(({ finding }) => finding.stretches.some(({ blockId, start }) => blockId === mark.blockId && start === mark.start)) ?? null;
}

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
