import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { longestFind } from '../../../contract/viewing.ts';
import type { FindStep, Found } from '../../../contract/viewer.ts';
import { shortcutText } from '../../actions/shortcut.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './find-bar.module.css';

/** What actions can do with the bar. */
export type FindBarHandle = { focus: () => void; step: (step: 'next' | 'previous') => void };

type FindBarProps = {
  barRef: RefObject<FindBarHandle | null>;
  find: (words: string, step: FindStep) => Promise<Found>;
  onClose: () => void;
};

type Count = { kind: 'none' } | { kind: 'looking' } | { kind: 'found'; found: Found };

/** Looks for words within the source while they are typed; Enter goes on, Shift and Enter back, Escape ends it. */
export function FindBar({ barRef, find, onClose }: FindBarProps) {
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [count, setCount] = useState<Count>({ kind: 'none' });
  const searches = useRef(0);

  const look = async (wanted: string, step: FindStep) => {
    const search = ++searches.current;
    if (wanted.trim() === '') {
      setCount({ kind: 'none' });
      return;
    }
    // Going from place to place keeps its count on the screen.
    if (step === 'first') setCount({ kind: 'looking' });
    const found = await find(wanted, step);
    if (search === searches.current) setCount({ kind: 'found', found });
  };
  const step = useEffectEvent((to: 'next' | 'previous') => void look(words, to));

  useEffect(() => {
    input.current?.focus();
    const handle: FindBarHandle = {
      focus: () => {
        input.current?.focus();
        input.current?.select();
      },
      step: (to) => step(to),
    };
    barRef.current = handle;
    return () => {
      barRef.current = null;
    };
  }, [barRef]);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void look(words, event.shiftKey ? 'previous' : 'next');
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles['bar']} role="search" aria-label="Find within the source">
      <input
        ref={input}
        className={styles['field']}
        aria-label="Find within the source"
        placeholder="Find within the source"
        value={words}
        maxLength={longestFind}
        spellCheck={false}
        dir="auto"
        onChange={(event) => {
          setWords(event.target.value);
          void look(event.target.value, 'first');
        }}
        onKeyDown={press}
      />
      <span className={styles['count']} role="status">
        {countText(count)}
      </span>
      <IconButton
        label="Previous place"
        shortcut={shortcutText('sources.findPrevious')}
        icon={<ChevronUp aria-hidden />}
        onPress={() => void look(words, 'previous')}
      />
      <IconButton
        label="Next place"
        shortcut={shortcutText('sources.findNext')}
        icon={<ChevronDown aria-hidden />}
        onPress={() => void look(words, 'next')}
      />
      <IconButton label="End the search" icon={<X aria-hidden />} onPress={onClose} />
    </div>
  );
}

function countText(count: Count): string {
  switch (count.kind) {
    case 'none':
      return '';
    case 'looking':
      return '…';
    case 'found':
      return count.found.of === 0 ? 'not found' : `${count.found.at} of ${count.found.of}`;
  }
}
