import type { CopyMatch } from '../editor/index.ts';
import { Button } from '../ui/button.tsx';
import styles from './copy-find-bar.module.css';

/** More than anybody reads one by one. */
const mostShown = 100;
/** How much stands around a change, in UTF-16 units. */
const around = 32;

type ChangePreviewProps = {
  matches: readonly CopyMatch[];
  here: number | null;
  canWrite: boolean;
  onGo: (at: number) => void;
  onReplace: (at: number) => void;
};

/** Each place as it stands and as it would be. */
export function ChangePreview({ matches, here, canWrite, onGo, onReplace }: ChangePreviewProps) {
  if (matches.length === 0) return null;
  return (
    <>
      <ol className={styles['changes']} aria-label="What would change">
        {matches.slice(0, mostShown).map(({ blockId, start, end, text, replacement }, at) => (
          <li key={`${blockId} ${start}`} aria-current={at === here}>
            <Button onPress={() => onGo(at)}>
              <span className={styles['change']} dir="auto">
                {before(text, start)}
                <del>{text.slice(start, end)}</del>
                <ins>{replacement}</ins>
                {after(text, end)}
              </span>
            </Button>
            <Button isDisabled={!canWrite} onPress={() => onReplace(at)}>
              Replace<span className="visually-hidden"> this one</span>
            </Button>
          </li>
        ))}
      </ol>
      {matches.length > mostShown && <p className={styles['more']}>…and {(matches.length - mostShown).toLocaleString()} more places.</p>}
    </>
  );
}

function before(text: string, start: number): string {
  const from = Math.max(0, start - around);
  return `${from > 0 ? '…' : ''}${text.slice(from, start).toWellFormed()}`;
}

function after(text: string, end: number): string {
  return `${text.slice(end, end + around).toWellFormed()}${end + around < text.length ? '…' : ''}`;
}
