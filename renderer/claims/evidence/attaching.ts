import { createContext, use } from 'react';
import type { DragEvent } from 'react';
import type { EvidencePlace } from './acts.ts';

/** What attaches a marked passage to the claim that is looked at; null where nobody is checking. */
export const AttachContext = createContext<((place: EvidencePlace) => void) | null>(null);

export function useAttaching(): ((place: EvidencePlace) => void) | null {
  return use(AttachContext);
}

/** A passage on its way from an annotation to a claim, within one window. */
const dragged = 'application/x-standfirst-passage';

export function dragPassage(event: DragEvent, { captureId, passage, locator }: EvidencePlace): void {
  event.dataTransfer.setData(dragged, JSON.stringify({ captureId, passage, locator }));
  event.dataTransfer.setData('text/plain', passage.exact);
  event.dataTransfer.effectAllowed = 'copy';
}

export function carriesPassage(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(dragged);
}

/** What was dropped; the desk checks it against its schema and the capture. */
export function droppedPassage(event: DragEvent): EvidencePlace | null {
  const carried = event.dataTransfer.getData(dragged);
  return carried === '' ? null : (JSON.parse(carried) as EvidencePlace);
}
