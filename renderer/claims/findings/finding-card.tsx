import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { createPortal } from 'react-dom';
import { errorText } from '../../../contract/errors.ts';
import type { QuotationFinding, QuotedPlace, StoryFindings } from '../../../contract/findings.ts';
import type { FrameSelection } from '../../../contract/views.ts';
import { locatorText } from '../../../domain/sources/locator.ts';
import { wordDifference } from '../../../domain/sources/difference/words.ts';
import { send } from '../../bridge.ts';
import { ChangedWords } from '../../captures/changed-words.tsx';
import type { EditorHandle } from '../../editor/index.ts';
import { Button } from '../../ui/button.tsx';
import { useCovering } from '../../ui/covering.ts';
import { showToast } from '../../ui/toasts.tsx';
import { attachMatch, claimItem, linkTranslated, putSourceWordsIn, waveThrough } from './acts.ts';
import styles from './finding-card.module.css';
import { sourceWordsFor } from './replacement.ts';
import type { Looked, Walk } from './use-walk.ts';
import { comparisonSentence, itemWords, markWords, slipSentence } from './words.ts';

type FindingCardProps = {
  walk: Walk;
  found: StoryFindings;
  editor: EditorHandle;
  canWrite: boolean;
  onOpen: (place: QuotedPlace) => void;
  /** What is selected in the opened source. */
  selection: () => Promise<FrameSelection | null>;
};

/** An act of the card: a letter does it as well as its button. */
type Act = { key: string; label: string; perform: () => void; enabled?: boolean };

/** What was found at a place of the copy, with what can be done about it. Each act has a key. */
export function FindingCard(props: FindingCardProps) {
  const { looked } = props.walk;
  if (looked === null) return null;
  const [{ blockId, start }] = looked.finding.stretches;
  const key = `${looked.kind} ${blockId} ${start}`;
  switch (looked.kind) {
    case 'quotation':
      return <QuotationCard key={key} {...props} looked={looked} />;
    case 'item':
      return <ItemCard key={key} {...props} looked={looked} />;
    case 'slip':
      return <SlipCard key={key} {...props} looked={looked} />;
  }
}

type Of<Kind extends Looked['kind']> = FindingCardProps & { looked: Looked & { kind: Kind } };

function QuotationCard({ walk, looked, found, editor, canWrite, onOpen, selection }: Of<'quotation'>) {
  const [finding, setFinding] = useState<QuotationFinding>(looked.finding);
  const copy = { storyId: found.storyId, editor };
  const [place] = finding.places;
  const then = (done: boolean | Promise<boolean>): void => void (async () => (await done) && walk.close())();
  const searchEverywhere = async (): Promise<void> => {
    const result = await send('findings.everywhere', { storyId: found.storyId, words: finding.words });
    if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
    else if (result.value.comparison.kind === 'not-found') showToast({ tone: 'done', words: 'No source of the archive has these words.' });
    else setFinding({ ...finding, mark: result.value.comparison.kind, comparison: result.value.comparison, places: result.value.places });
  };
  const isMatch = place !== undefined;
  const isOpen = finding.mark !== 'exact' && finding.mark !== 'permitted';
  const acts: Act[] = [
    ...(isMatch ? [{ key: 'E', label: 'Make it evidence', perform: () => then(attachMatch(copy, finding)), enabled: canWrite }] : []),
    ...(isMatch && isOpen && finding.stretches.length === 1
      ? [{ key: 'W', label: 'Use the source’s words', perform: () => then(putSourceWordsIn(copy, finding)), enabled: canWrite }]
      : []),
    ...(isMatch ? [{ key: 'O', label: 'Open the source', perform: () => onOpen(place) }] : []),
    ...(finding.mark === 'not-found' ? [{ key: 'L', label: 'Look in all sources', perform: () => void searchEverywhere() }] : []),
    ...(isOpen && finding.mark !== 'translated'
      ? [
          {
            key: 'T',
            label: 'Link as translated',
            perform: () => then((async () => linkTranslated(copy, finding, await selection()))()),
            enabled: canWrite,
          },
          {
            key: 'X',
            label: 'Wave through',
            perform: () => then(waveThrough(found.storyId, 'quotation', finding.words, 'Waved the quotation through.')),
            enabled: canWrite,
          },
        ]
      : []),
    { key: 'N', label: 'Next', perform: () => walk.next('quotation') },
  ];
  return (
    <Card label="Quotation" looked={looked} acts={acts} walk={walk}>
      <p className={styles['verdict']} data-mark={finding.mark}>
        {markWords[finding.mark]}
      </p>
      <p>{comparisonSentence(finding, found.captures)}</p>
      {isMatch && <Beside finding={finding} />}
      {finding.places.map(({ captureId, title, locator, passage }) => (
        <p key={`${captureId} ${passage.position?.start}`} className={styles['source']}>
          {[title, locator && locatorText(locator)].filter(Boolean).join(' · ')}
        </p>
      ))}
    </Card>
  );
}

/** The quotation as it would have to change to be its source: what goes is struck through, what comes is underlined. */
function Beside({ finding }: { finding: QuotationFinding }) {
  const becomes = sourceWordsFor(finding) ?? '';
  const parts = wordDifference(finding.words, becomes);
  return (
    <blockquote className={styles['words']} dir="auto">
      {finding.mark === 'exact' ? becomes : <ChangedWords parts={parts} />}
    </blockquote>
  );
}

function ItemCard({ walk, looked, found, editor, canWrite }: Of<'item'>) {
  const { finding } = looked;
  const goOn = (done: Promise<boolean>): void => void (async () => (await done) && walk.next('item'))();
  const acts: Act[] = [
    { key: 'C', label: 'Make a claim', perform: () => goOn(claimItem({ storyId: found.storyId, editor }, finding)), enabled: canWrite },
    {
      key: 'X',
      label: 'Needs no check',
      perform: () => goOn(waveThrough(found.storyId, 'item', finding.words, `“${finding.words}” needs no check.`)),
      enabled: canWrite,
    },
    { key: 'N', label: 'Next', perform: () => walk.next('item') },
  ];
  return (
    <Card label="Not covered" looked={looked} acts={acts} walk={walk}>
      <p className={styles['verdict']}>{itemWords[finding.kind]}</p>
      <p dir="auto">
        No claim covers “{finding.words}”.
      </p>
    </Card>
  );
}

function SlipCard({ walk, looked, found, canWrite }: Of<'slip'>) {
  const { finding } = looked;
  const acts: Act[] = [
    {
      key: 'X',
      label: 'It is right as it is',
      perform: () => void (async () => (await waveThrough(found.storyId, 'slip', finding.words, 'Left as it is.')) && walk.close())(),
      enabled: canWrite,
    },
    { key: 'N', label: 'Next', perform: () => walk.next('slip') },
  ];
  return (
    <Card label="Slip" looked={looked} acts={acts} walk={walk}>
      <p className={styles['verdict']} data-mark="slip">
        Does this come out?
      </p>
      <p dir="auto">
        “{finding.words}”: {slipSentence(finding.reason, 'en')}
      </p>
    </Card>
  );
}

/** Room between the words and their card, and between the card and the window’s edge, in CSS pixels. */
const gap = 8;

type CardProps = { label: string; looked: Looked; acts: readonly Act[]; walk: Walk; children: ReactNode };

function Card({ label, looked: { at, wasPressed }, acts, walk, children }: CardProps) {
  const onClose = walk.close;
  const card = useRef<HTMLDivElement>(null);
  useCovering(card);
  useLayoutEffect(() => {
    if (card.current === null) return;
    card.current.showPopover();
    placeBy(card.current, at);
  }, [at]);
  useEffect(() => {
    if (!wasPressed) card.current?.focus();
  }, [wasPressed]);
  useLeaving(card, wasPressed, walk.leave);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const act = acts.find(({ key, enabled = true }) => enabled && key.toLowerCase() === event.key.toLowerCase());
    if (event.key === 'Escape') onClose();
    else if (act !== undefined) act.perform();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys for the whole card; each has a button of its own too
    <div ref={card} role="dialog" aria-label={label} popover="manual" tabIndex={-1} className={styles['card']} onKeyDown={press}>
      {children}
      <div className={styles['acts']}>
        {acts.map(({ key, label: does, perform, enabled = true }) => (
          <Button key={key} look="outlined" isDisabled={!enabled} onPress={perform}>
            {does} <kbd aria-hidden>{key}</kbd>
          </Button>
        ))}
        <Button onPress={onClose}>
          Close <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
    </div>,
    document.body,
  );
}

/** A card that came by a press goes with the next key in the copy: whoever pressed there came to write. */
function useLeaving(card: RefObject<HTMLElement | null>, wasPressed: boolean, leave: () => void): void {
  useEffect(() => {
    if (!wasPressed) return;
    const press = ({ target }: globalThis.KeyboardEvent) => {
      if (!(target instanceof Node && card.current?.contains(target))) leave();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [card, wasPressed, leave]);
}

/** Under the words, or over them where there is no room. */
function placeBy(card: HTMLElement, words: DOMRect): void {
  const { width, height } = card.getBoundingClientRect();
  const left = Math.min(Math.max(gap, words.left), window.innerWidth - width - gap);
  const below = words.bottom + gap;
  const top = below + height + gap > window.innerHeight ? words.top - gap - height : below;
  card.style.translate = `${Math.round(left)}px ${Math.round(Math.max(gap, top))}px`;
}
