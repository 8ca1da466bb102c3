import { ArrowDown, ArrowUp, GitCompareArrows, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { CaptureDifference } from '../../contract/difference.ts';
import { errorText } from '../../contract/errors.ts';
import type { Capture, Source } from '../../contract/views.ts';
import type { DifferenceRow } from '../../domain/sources/difference/difference.ts';
import { useQuery } from '../query.ts';
import { Button, IconButton, IconToggle } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { fullTime } from '../ui/time.ts';
import { DifferenceRows } from './difference-rows.tsx';
import { PassageFates } from './passage-fates.tsx';
import styles from './difference-view.module.css';

/** Two captures of one source; without them the two newest. */
export type ComparedCaptures = { sourceId: string; earlierId?: string; laterId?: string };

/** What changed in a source from one capture to another: its words, what it says of itself, and what rests on it. */
export function DifferenceView({ compared, onClose }: { compared: ComparedCaptures; onClose: () => void }) {
  const source = useQuery('sources.get', { sourceId: compared.sourceId }, ['sources.changed']);
  return (
    <section className={styles['view']} aria-label="Difference of two captures">
      {source.kind === 'refused' && <Notice tone="refused" words={errorText(source.error)} />}
      {source.kind === 'known' && <OfSource source={source.value} compared={compared} onClose={onClose} />}
    </section>
  );
}

function OfSource({ source, compared, onClose }: { source: Source; compared: ComparedCaptures; onClose: () => void }) {
  const [latest, before] = source.captureList;
  const [earlierId, setEarlier] = useState(compared.earlierId ?? before?.id);
  const [laterId, setLater] = useState(compared.laterId ?? latest?.id);
  const [sideBySide, setSideBySide] = useState(false);
  return (
    <>
      <div className={styles['head']}>
        <h1 dir="auto">{source.csl.title || 'Untitled source'}</h1>
        <IconToggle
          label="Side by side"
          icon={<GitCompareArrows aria-hidden />}
          isSelected={sideBySide}
          onPress={() => setSideBySide(!sideBySide)}
        />
        <IconButton label="Back to the copy" shortcut="Esc" icon={<X aria-hidden />} onPress={onClose} />
      </div>
      {earlierId === undefined || laterId === undefined ? (
        <EmptyState
          icon={<GitCompareArrows aria-hidden />}
          words="There is one capture of this source. Capture it again to see what has changed."
        />
      ) : (
        <>
          <div className={styles['chosen']}>
            <CaptureMenu label="Earlier capture" captures={source.captureList} chosen={earlierId} onChoose={setEarlier} />
            <span>to</span>
            <CaptureMenu label="Later capture" captures={source.captureList} chosen={laterId} onChoose={setLater} />
          </div>
          <Between earlierId={earlierId} laterId={laterId} sideBySide={sideBySide} />
        </>
      )}
    </>
  );
}

type CaptureMenuProps = { label: string; captures: readonly Capture[]; chosen: string; onChoose: (id: string) => void };

function CaptureMenu({ label, captures, chosen, onChoose }: CaptureMenuProps) {
  const capture = captures.find(({ id }) => id === chosen);
  return (
    <MenuButton
      label={label}
      choices={captures.map(({ id, capturedAt }) => ({ id, label: fullTime(capturedAt) }))}
      chosen={chosen}
      onChoose={onChoose}
    >
      {capture ? fullTime(capture.capturedAt) : ''}
    </MenuButton>
  );
}

type BetweenProps = { earlierId: string; laterId: string; sideBySide: boolean };

function Between({ earlierId, laterId, sideBySide }: BetweenProps) {
  const difference = useQuery('captures.difference', { earlierId, laterId }, ['anchoring.changed', 'annotations.changed']);
  switch (difference.kind) {
    case 'asking':
      return <p role="status" className={styles['asking']}>Comparing…</p>;
    case 'refused':
      return <Notice tone="refused" words={errorText(difference.error)} />;
    case 'known':
      return <Known difference={difference.value} sideBySide={sideBySide} />;
  }
}

function Known({ difference, sideBySide }: { difference: CaptureDifference; sideBySide: boolean }) {
  const { words, changedFacts, passages } = difference;
  const rows = useMemo(() => JSON.parse(difference.rows) as DifferenceRow[], [difference.rows]);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => text.current?.focus(), []);

  const goToChange = (step: 1 | -1) => {
    const changes = [...(text.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    const here = changes.findIndex((change) => change.hasAttribute('data-here'));
    changes[here]?.removeAttribute('data-here');
    const next = changes[here === -1 ? (step === 1 ? 0 : changes.length - 1) : Math.min(Math.max(here + step, 0), changes.length - 1)];
    next?.setAttribute('data-here', '');
    next?.scrollIntoView({ block: 'center' });
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j' || event.key === 'J') goToChange(1);
    else if (event.key === 'k' || event.key === 'K') goToChange(-1);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles['sum']}>
        <span role="status">
          {words.removed + words.added === 0
            ? 'No words changed'
            : `${words.removed.toLocaleString()} words removed, ${words.added.toLocaleString()} added`}
        </span>
        <Button onPress={() => goToChange(1)}>
          <ArrowDown aria-hidden /> Next <kbd>J</kbd>
        </Button>
        <Button onPress={() => goToChange(-1)}>
          <ArrowUp aria-hidden /> Previous <kbd>K</kbd>
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- J and K walk; both have a button too */}
      <div
        ref={text}
        className={styles['scroll']}
        role="region"
        aria-label="Words removed and added"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled from the keyboard
        tabIndex={0}
        onKeyDown={press}
      >
        {changedFacts.length > 0 && (
          <dl className={styles['facts']}>
            {changedFacts.map(({ fact, earlier, later }) => (
              <div key={fact}>
                <dt>{factNames[fact]}</dt>
                <dd dir="auto">
                  <del>{earlier}</del> <ins>{later || 'not said any more'}</ins>
                </dd>
              </div>
            ))}
          </dl>
        )}
        <PassageFates passages={passages} />
        <DifferenceRows rows={rows} sideBySide={sideBySide} />
      </div>
    </>
  );
}

const factNames: Record<CaptureDifference['changedFacts'][number]['fact'], string> = {
  title: 'Title',
  authors: 'By',
  site: 'In',
  published: 'Published',
  updated: 'Updated',
  section: 'Section',
  language: 'Language',
};
