import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { assertNever } from '../../domain/assert-never.ts';
import { IconButton } from '../ui/button.tsx';
import { ByHand } from './by-hand.tsx';
import { CitationForm } from './citation-form.tsx';
import { Details } from './details.tsx';
import { StyleList } from './style-list.tsx';
import listStyles from '../sources/source-list.module.css';
import styles from './form.module.css';

/** What lies over the sources for a while: a form that describes one, a citation, or the styles. */
export type CitingPaneKind =
  | { kind: 'by-hand' }
  | { kind: 'details'; sourceId: string }
  | { kind: 'citation'; storyId: string; citationId: string }
  | { kind: 'style'; storyId: string };

type CitingPaneProps = {
  pane: CitingPaneKind;
  canWrite: boolean;
  onAdded: (sourceId: string) => void;
  onClose: () => void;
};

export function CitingPane({ pane, canWrite, onAdded, onClose }: CitingPaneProps) {
  const { title, content } = contentOf(pane, canWrite, onAdded);
  return (
    <div className={styles['pane']}>
      <div className={listStyles['head']}>
        <IconButton label="Back to the sources" icon={<ArrowLeft aria-hidden />} onPress={onClose} />
        <h2>{title}</h2>
      </div>
      {content}
    </div>
  );
}

function contentOf(
  pane: CitingPaneKind,
  canWrite: boolean,
  onAdded: (sourceId: string) => void,
): { title: string; content: ReactNode } {
  switch (pane.kind) {
    case 'by-hand':
      return { title: 'Write down a source', content: <ByHand onAdded={onAdded} /> };
    case 'details':
      return { title: 'Description and terms', content: <Details key={pane.sourceId} sourceId={pane.sourceId} /> };
    case 'citation':
      return { title: 'Citation', content: <CitationForm key={pane.citationId} storyId={pane.storyId} citationId={pane.citationId} /> };
    case 'style':
      return { title: 'Citation style', content: <StyleList storyId={pane.storyId} canWrite={canWrite} /> };
    default:
      return assertNever(pane);
  }
}
