import { ListChecks } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Claim, ClaimMark as Mark, People } from '../../contract/claims.ts';
import { shortcutText } from '../actions/shortcut.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { ClaimForm } from './claim-form.tsx';
import { ClaimMark } from './claim-mark.tsx';
import styles from './ledger.module.css';
import { PersonMark } from './person-mark.tsx';
import type { Claims } from './use-claims.ts';
import { keysOf, kindWords, markWords, riskWords } from './words.ts';

type LedgerProps = { claims: Claims; canWrite: boolean; onComment: (claim: Claim) => void };

type View = 'all' | 'open' | 'stale' | 'mine';
type Filter = View | Mark;

const open: readonly Mark[] = ['unchecked', 'needs-work', 'stale-text', 'stale-source'];

const views: Record<View, { word: (list: readonly Claim[]) => string; holds: (claim: Claim, people: People | undefined) => boolean }> = {
  all: { word: ({ length }) => (length === 1 ? '1 claim' : `All ${length} claims`), holds: () => true },
  open: { word: () => 'open: unchecked, in work or stale', holds: ({ mark }) => open.includes(mark) },
  stale: { word: () => 'stale', holds: ({ mark }) => mark === 'stale-text' || mark === 'stale-source' },
  mine: { word: () => 'mine to check', holds: ({ checkerId }, people) => checkerId !== null && checkerId === people?.here?.id },
};

const isView = (filter: Filter): filter is View => Object.hasOwn(views, filter);

/** The claims of the open story in the order of the copy; the one looked at is opened in place. */
export function Ledger({ claims, canWrite, onComment }: LedgerProps) {
  const { list, people, activeId } = claims;
  const [filter, setFilter] = useState<Filter>('all');
  if (list === undefined) return null;
  if (list.length === 0) return <NoClaims claims={claims} canWrite={canWrite} />;
  // The one looked at stays, whatever its state has become under the filter.
  const shown = list.filter((claim) => claim.id === activeId || passes(claim, filter, people));
  return (
    <div className={styles['pane']}>
      <div className={styles['head']}>
        <MenuButton<Filter>
          label={`Filter: ${filterWord(filter, list)}`}
          choices={filtersOf(list).map((id) => ({ id, label: filterWord(id, list) }))}
          chosen={filter}
          onChoose={setFilter}
        >
          {filterWord(filter, list)}
        </MenuButton>
        <Button isDisabled={!canWrite} onPress={claims.create}>
          Claim the selection
        </Button>
      </div>
      {shown.length === 0 && <p className={styles['none']}>No claim is {filterWord(filter, list)}.</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- takes the arrow keys of the buttons in it */}
      <ol className={styles['list']} aria-label="Claims" onKeyDown={walk}>
        {shown.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} claims={claims} canWrite={canWrite} isOpen={claim.id === activeId} onComment={onComment} />
        ))}
      </ol>
    </div>
  );
}

function NoClaims({ claims, canWrite }: Omit<LedgerProps, 'onComment'>) {
  return (
    <EmptyState icon={<ListChecks aria-hidden />} words={`Nothing is claimed yet. Select words of the copy, or put the caret in a sentence, and press ${shortcutText('claims.create') ?? ''}.`}>
      <Button look="outlined" isDisabled={!canWrite} onPress={claims.create}>
        Claim the selection
      </Button>
    </EmptyState>
  );
}

type ClaimRowProps = LedgerProps & { claim: Claim; isOpen: boolean };

function ClaimRow({ claim, claims, canWrite, isOpen, onComment }: ClaimRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const checker = claims.people?.people.find(({ id }) => id === claim.checkerId);
  return (
    <li ref={row} className={styles['row']} data-open={isOpen ? '' : undefined} data-mark={claim.mark}>
      <button
        type="button"
        className={styles['claim']}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? claims.activate(null) : claims.reveal(claim.id))}
      >
        <span className={styles['number']}>{claim.number}</span>
        <ClaimMark mark={claim.mark} />
        <span className={styles['what']}>
          <span className={styles['words']} dir="auto">
            {claim.words}
          </span>
          <span className={styles['under']}>
            <span>{markWords[claim.mark]}</span>
            {claim.mark === 'unanchored' && <span>its words were deleted</span>}
            {claim.kind !== 'other' && <span>{kindWords[claim.kind]}</span>}
            {claim.risk !== 'normal' && <span className={styles['risk']}>{riskWords[claim.risk]}</span>}
            <span>{restsOn(claim)}</span>
          </span>
        </span>
        {checker && <PersonMark person={checker} />}
      </button>
      {isOpen && <ClaimForm key={claim.id} claim={claim} claims={claims} canWrite={canWrite} onComment={onComment} />}
    </li>
  );
}

function restsOn({ evidence }: Claim): string {
  if (evidence.length === 0) return 'no evidence';
  return evidence.length === 1 ? '1 passage' : `${evidence.length} passages`;
}

/** Arrows go from claim to claim, Home and End to the first and the last. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button[aria-expanded]')];
  const here = rows.findIndex((row) => row === document.activeElement);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (here === -1 || next === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}

function filtersOf(list: readonly Claim[]): Filter[] {
  const marks = keysOf(markWords).filter((mark) => list.some((claim) => claim.mark === mark));
  return [...keysOf(views), ...marks];
}

function filterWord(filter: Filter, list: readonly Claim[]): string {
  return isView(filter) ? views[filter].word(list) : markWords[filter];
}

function passes(claim: Claim, filter: Filter, people: People | undefined): boolean {
  return isView(filter) ? views[filter].holds(claim, people) : claim.mark === filter;
}
