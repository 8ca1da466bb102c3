import { Button } from '../ui/button.tsx';
import { shortcutText } from '../actions/shortcut.ts';
import styles from './first-steps.module.css';

/** The way from nothing to an article in four steps, until it is dismissed for good. */
export function FirstSteps({ onDismiss }: { onDismiss: () => void }) {
  return (
    <aside className={styles['steps']} aria-label="First steps">
      <ol>
        <li>Write in the middle. Every key is saved as you press it.</li>
        <li>Drop a saved web page on the window. It becomes a source on the right.</li>
        <li>Open it, select the words you rely on and press Cite ({shortcutText('sources.cite')}).</li>
        <li>Export the story as a page, for a CMS or for a wire, its notes included ({shortcutText('export.panel')}).</li>
      </ol>
      <Button onPress={onDismiss}>Don’t show again</Button>
    </aside>
  );
}
