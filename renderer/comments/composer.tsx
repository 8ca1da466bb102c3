import { useEffect, useRef, useState } from 'react';
import { longestComment } from '../../contract/comment-limits.ts';
import { Button } from '../ui/button.tsx';
import styles from './comments.module.css';

type ComposerProps = {
  label: string;
  /** What the button says. */
  send: string;
  text?: string;
  /** Takes the focus each time this counts up. */
  focusAsked: number;
  onSend: (text: string) => void;
  onCancel?: () => void;
};

/** Where a comment is written: Ctrl (⌘) and Enter say it, Escape lets it be. */
export function Composer({ label, send, text: before = '', focusAsked, onSend, onCancel }: ComposerProps) {
  const [text, setText] = useState(before);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focusAsked > 0) box.current?.focus();
  }, [focusAsked]);
  const say = () => {
    if (text.trim() === '') return;
    onSend(text.trim());
    setText('');
  };
  return (
    <form
      className={styles['composer']}
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      <textarea
        ref={box}
        aria-label={label}
        placeholder={`${label}. @ and a name calls somebody.`}
        rows={2}
        maxLength={longestComment}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            say();
          } else if (event.key === 'Escape' && onCancel) {
            event.preventDefault();
            onCancel();
          }
        }}
      />
      <div className={styles['line']}>
        <Button look="outlined" isDisabled={text.trim() === ''} onPress={say}>
          {send}
        </Button>
        {onCancel && <Button onPress={onCancel}>Cancel</Button>}
      </div>
    </form>
  );
}
