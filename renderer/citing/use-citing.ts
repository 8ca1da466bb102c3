import { useState } from 'react';
import type { RefObject } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { CommandInput } from '../../contract/commands.ts';
import type { Citation } from '../../contract/views.ts';
import type { SourceExportFormat } from '../../domain/citing/library/formats.ts';
import { send } from '../bridge.ts';
import type { EditorHandle } from '../editor/index.ts';
import { citeSelection } from '../sources/cite.ts';
import type { SourceHandle } from '../sources/opened.ts';
import { showToast } from '../ui/toasts.tsx';
import { useStable } from '../ui/use-stable.ts';
import type { CitingPaneKind } from './citing-pane.tsx';
import { exportLibrary, importAnnotations, importLibrary } from './library.ts';

/** What actions do about citing, beside making a citation. */
export type CitingActs = {
  addByHand: () => void;
  describe: () => void;
  /** Whether there is a citation to add to and to edit: the one made, reached or followed last in this story. */
  hasCitation: boolean;
  citeAlso: () => void;
  editCitation: () => void;
  chooseStyle: () => void;
  importLibrary: () => void;
  exportLibrary: (format: SourceExportFormat) => void;
  importAnnotations: () => void;
};

export type Citing = {
  pane: CitingPaneKind | null;
  close: () => void;
  /** The citation that the person has just made, come to or followed. */
  reach: (citation: Citation) => void;
  acts: CitingActs;
};

export function useCiting(desk: {
  storyId: string | null;
  editor: EditorHandle | null;
  openedSourceId: string | null;
  sourceRef: RefObject<SourceHandle | null>;
  showSources: () => void;
}): Citing {
  const { storyId, editor, openedSourceId, sourceRef, showSources } = desk;
  const [pane, setPane] = useState<CitingPaneKind | null>(null);
  const [last, setLast] = useState<{ storyId: string; citationId: string } | null>(null);
  const current = last !== null && last.storyId === storyId && editor?.citations.get().has(last.citationId) === true ? last : null;
  const show = (next: CitingPaneKind) => {
    setPane(next);
    showSources();
  };
  const reach = useStable((citation: Citation) => {
    if (last?.citationId !== citation.id) setLast({ storyId: citation.storyId, citationId: citation.id });
    // The form follows the caret.
    if (pane?.kind === 'citation' && pane.citationId !== citation.id)
      setPane({ kind: 'citation', storyId: citation.storyId, citationId: citation.id });
  });
  const citeAlso = async (into: { storyId: string; citationId: string }) => {
    const citation = await citeSelection(into.storyId, sourceRef.current, into.citationId);
    if (citation === null) return;
    const before = citation.items.slice(0, -1);
    const items = before.map(({ id, prefix, suffix, locator }) => ({ id, prefix, suffix, locator }));
    showToast({
      tone: 'done',
      words: `The citation now holds ${citation.items.length} passages.`,
      action: { label: 'Undo', perform: () => void partAgain(citation.id, items) },
    });
  };
  return {
    pane,
    close: () => setPane(null),
    reach,
    acts: {
      addByHand: () => show({ kind: 'by-hand' }),
      describe: () => openedSourceId !== null && show({ kind: 'details', sourceId: openedSourceId }),
      hasCitation: current !== null,
      citeAlso: () => current !== null && void citeAlso(current),
      editCitation: () => current !== null && show({ kind: 'citation', ...current }),
      chooseStyle: () => storyId !== null && show({ kind: 'style', storyId }),
      importLibrary: () => void importLibrary(),
      exportLibrary: (format) => void exportLibrary(format, null),
      importAnnotations: () => void importAnnotations(),
    },
  };
}

async function partAgain(citationId: string, items: CommandInput<'citations.arrange'>['items']): Promise<void> {
  const result = await send('citations.arrange', { citationId, items });
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
}
