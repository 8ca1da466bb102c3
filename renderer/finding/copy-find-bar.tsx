import { CaseSensitive, ChevronDown, ChevronUp, Regex, TextSelect, WholeWord, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { EditorHandle, FindState, ScopeStretch } from '../editor/index.ts';
import { shortcutText } from '../actions/shortcut.ts';
import { Button, IconButton, IconToggle } from '../ui/button.tsx';
import { showToast } from '../ui/toasts.tsx';
import { ChangePreview } from './change-preview.tsx';
import styles from './copy-find-bar.module.css';
import type { CopyFindBarHandle } from './use-copy-finding.ts';

type CopyFindBarProps = {
  barRef: RefObject<CopyFindBarHandle | null>;
  editor: EditorHandle;
  /** Whether the bar has its second line, for what replaces the words. */
  replaces: boolean;
  canWrite: boolean;
  onClose: () => void;
};

const longestWords = 1000;

/** Looks for words in the copy, and puts others in their place. */
export function CopyFindBar({ barRef, editor, replaces, canWrite, onClose }: CopyFindBarProps) {
  const [finder] = useState(() => editor.find());
  useEffect(() => finder.follow(), [finder]);
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(selectedWords);
  const [by, setBy] = useState('');
  const [how, setHow] = useState({ matchCase: false, wholeWords: false, isPattern: false });
  const [within, setWithin] = useState<readonly ScopeStretch[] | null>(null);
  const [selected] = useState(() => editor.selectedStretches());
  const state = useSyncExternalStore(finder.state.subscribe, finder.state.get);

  useEffect(() => finder.look({ words, ...how }, by, within), [finder, words, by, how, within]);

  const step = useEffectEvent((to: 1 | -1) => finder.step(to));
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
    barRef.current = {
      focus: () => {
        input.current?.focus();
        input.current?.select();
      },
      step: (to) => step(to),
    };
    return () => {
      barRef.current = null;
    };
  }, [barRef]);

  const replaceHere = () => {
    if (state.kind !== 'found') return;
    if (state.here === null) finder.step(1);
    else finder.replace(state.here);
  };
  const replaceAll = () => {
    const count = finder.replaceAll();
    // The button has nothing left to do, and gives the focus back.
    input.current?.focus();
    if (count === 0) return;
    showToast({
      tone: 'done',
      words: `Replaced ${count === 1 ? 'one place' : `${count.toLocaleString()} places`}.`,
      action: { label: 'Undo', perform: () => editor.perform('edit.undo') },
    });
  };
  const press = (event: KeyboardEvent, enter: (backwards: boolean) => void) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    enter(event.shiftKey);
    event.preventDefault();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
    onClose();
    event.preventDefault();
  };
  const toggle = (which: keyof typeof how) => setHow({ ...how, [which]: !how[which] });

  return (
    <div className={styles['bar']} role="search" aria-label="Find in the story" onKeyDownCapture={leave}>
      <div className={styles['line']}>
        <input
          ref={input}
          className={styles['field']}
          aria-label="Find in the story"
          aria-invalid={state.kind === 'invalid'}
          placeholder="Find in the story"
          value={words}
          maxLength={longestWords}
          spellCheck={false}
          dir="auto"
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => press(event, (backwards) => finder.step(backwards ? -1 : 1))}
        />
        <IconToggle label="Match capitals" icon={<CaseSensitive aria-hidden />} isSelected={how.matchCase} onPress={() => toggle('matchCase')} />
        <IconToggle label="Whole words" icon={<WholeWord aria-hidden />} isSelected={how.wholeWords} onPress={() => toggle('wholeWords')} />
        <IconToggle label="Regular expression" icon={<Regex aria-hidden />} isSelected={how.isPattern} onPress={() => toggle('isPattern')} />
        <IconToggle
          label="In the selection"
          icon={<TextSelect aria-hidden />}
          isSelected={within !== null}
          isDisabled={selected.length === 0}
          onPress={() => setWithin(within === null ? selected : null)}
        />
        <span className={styles['count']} role="status">
          {stateText(state)}
        </span>
        <IconButton label="Previous place" shortcut={shortcutText('find.previous')} icon={<ChevronUp aria-hidden />} onPress={() => finder.step(-1)} />
        <IconButton label="Next place" shortcut={shortcutText('find.next')} icon={<ChevronDown aria-hidden />} onPress={() => finder.step(1)} />
        <IconButton label="End the search" shortcut="Esc" icon={<X aria-hidden />} onPress={onClose} />
      </div>
      {replaces && (
        <div className={styles['line']}>
          <input
            className={styles['field']}
            aria-label="Replace by"
            placeholder={how.isPattern ? 'Replace by; $1 is the first group' : 'Replace by'}
            value={by}
            maxLength={longestWords}
            dir="auto"
            onChange={(event) => setBy(event.target.value)}
            onKeyDown={(event) => press(event, replaceHere)}
          />
          <Button look="outlined" isDisabled={!canWrite || !hasMatches(state)} onPress={replaceHere}>
            Replace
          </Button>
          <Button look="outlined" isDisabled={!canWrite || !hasMatches(state)} onPress={replaceAll}>
            Replace all
          </Button>
        </div>
      )}
      {state.kind === 'invalid' && (
        <p className={styles['trouble']} role="alert">
          This is no regular expression yet: {state.message}
        </p>
      )}
      {replaces && state.kind === 'found' && (
        <ChangePreview matches={state.matches} here={state.here} canWrite={canWrite} onGo={finder.goTo} onReplace={finder.replace} />
      )}
    </div>
  );
}

/** What a person has selected in the copy is what they look for, where it is no more than a line. */
function selectedWords(): string {
  const selection = getSelection();
  const copy = selection?.anchorNode?.parentElement?.closest('[data-pane="copy"] [contenteditable]');
  const words = copy ? (selection?.toString() ?? '') : '';
  return words.includes('\n') || words.length > 100 ? '' : words;
}

function hasMatches(state: FindState): boolean {
  return state.kind === 'found' && state.matches.length > 0;
}

function stateText(state: FindState): string {
  switch (state.kind) {
    case 'nothing':
    case 'invalid':
      return '';
    case 'found': {
      const { matches, here, isDone } = state;
      if (matches.length === 0) return isDone ? 'not found' : '…';
      const count = matches.length.toLocaleString();
      return here === null ? `${count} found` : `${(here + 1).toLocaleString()} of ${count}`;
    }
  }
}
