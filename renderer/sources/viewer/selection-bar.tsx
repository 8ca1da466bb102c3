import { Copy, Highlighter, Quote } from 'lucide-react';
import type { FrameSelection } from '../../../contract/views.ts';
import { locatorText } from '../../../domain/sources/locator.ts';
import { shortcutText } from '../../actions/shortcut.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import styles from './selection-bar.module.css';

type SelectionBarProps = {
  selected: FrameSelection | null;
  canCite: boolean;
  canWrite: boolean;
  onCite: () => void;
  onAnnotate: () => void;
  onCopy: () => void;
};

/**
 * What can be done with the words that are selected in the source. It stands below the view rather than at the words, so
 * that it hides none of them, and is there before anything is selected.
 */
export function SelectionBar({ selected, canCite, canWrite, onCite, onAnnotate, onCopy }: SelectionBarProps) {
  return (
    <div className={styles['bar']} role="toolbar" aria-label="The selected passage">
      <p className={styles['words']} dir="auto">
        {selected === null ? 'Select words to cite, annotate or copy them.' : `“${shortened(selected.passage.exact)}”`}
        {selected?.locator && <span className={styles['where']}> · {locatorText(selected.locator)}</span>}
      </p>
      <Button look="outlined" isDisabled={!canCite} onPress={onCite}>
        <Quote aria-hidden />
        Cite <span className="visually-hidden">the selected passage {shortcutText('sources.cite')}</span>
      </Button>
      <IconButton
        label="Annotate the selected passage"
        shortcut={shortcutText('sources.annotate')}
        icon={<Highlighter aria-hidden />}
        isDisabled={!canWrite}
        onPress={onAnnotate}
      />
      <IconButton
        label="Copy the selected passage with its attribution"
        shortcut={shortcutText('sources.copy')}
        icon={<Copy aria-hidden />}
        onPress={onCopy}
      />
    </div>
  );
}

function shortened(words: string): string {
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}
