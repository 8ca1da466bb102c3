import { ListChecks, Search, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DragEvent, RefObject } from 'react';
import { Input, SearchField } from 'react-aria-components';
import type { Claim, Person, VerdictValue } from '../../../contract/claims.ts';
import { progressOf } from '../../../domain/claims/progress.ts';
import { shortcutText } from '../../actions/shortcut.ts';
import type { EditorHandle } from '../../editor/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { Rows, type RowGoal } from '../../ui/rows.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { ClaimMark } from '../claim-mark.tsx';
import { attachEvidence } from '../evidence/acts.ts';
import { carriesPassage, droppedPassage } from '../evidence/attaching.ts';
import type { Claims } from '../use-claims.ts';
import { kindWords, markWords, riskWords } from '../words.ts';
import { useCheckActs, type CheckActs } from './acts.ts';
import styles from './claim-column.module.css';
import { isFiltering, noFilter, passesFilter, type ClaimFilter } from './filter.ts';
import { useCheckKeys } from './keys.ts';
import { ProgressLine } from './progress-line.tsx';

export type ClaimColumnProps = { claims: Claims; editor: EditorHandle | null; acts: CheckActs; canWrite: boolean; rem: number };

/** The claims of the story to be walked through and judged: the left of the checker's desk. */
export function ClaimColumn({ claims, editor, acts, canWrite, rem }: ClaimColumnProps) {
  const { list } = claims;
  const isWriting = useLockedCopy(editor, acts);
  if (list === undefined || editor === null) return null;
  return (
    <div className={styles['column']}>
      <div className={styles['head']}>
        <h2>Claims</h2>
        {isWriting && <span className={styles['writing']}>writing in the copy</span>}
      </div>
      {list.length === 0 ? (
        <EmptyState
          icon={<ListChecks aria-hidden />}
          words={`Nothing is claimed yet. Select words of the copy and press ${shortcutText('claims.create') ?? ''}, or let ${shortcutText('findings.item') ?? ''} lead you to what can be checked.`}
        />
      ) : (
        <Column claims={claims} list={list} acts={acts} canWrite={canWrite} rem={rem} />
      )}
    </div>
  );
}

/** Who checks reads; a key makes the copy one that can be written, and the end of checking does too. */
function useLockedCopy(editor: EditorHandle | null, acts: CheckActs): boolean {
  const [isWriting, setWriting] = useState(false);
  useEffect(() => {
    editor?.setWritable(false);
    return () => editor?.setWritable(true);
  }, [editor]);
  useCheckActs(acts, {
    'check.write': () => {
      editor?.setWritable(!isWriting);
      setWriting(!isWriting);
      if (!isWriting) requestAnimationFrame(() => editor?.focus());
    },
  });
  return isWriting;
}

const rowRems = 5.25;

type ColumnProps = Omit<ClaimColumnProps, 'editor'> & { list: readonly Claim[] };

function Column({ claims, list, acts, canWrite, rem }: ColumnProps) {
  const people = claims.people?.people ?? noPeople;
  const [filter, setFilter] = useState(noFilter);
  const [goal, setGoal] = useState<RowGoal | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const active = list.find(({ id }) => id === claims.activeId) ?? null;
  // The one looked at stays, whatever its state has become under the filter.
  const shown = list.filter((claim) => claim === active || passesFilter(claim, filter, people));
  const at = active === null ? -1 : shown.indexOf(active);
  const said = useSaid(list, active);
  const dropping = useDropping(shown, canWrite);

  const focusOn = (index: number) => setGoal((before) => ({ index, asked: (before?.asked ?? 0) + 1 }));
  const goTo = (index: number) => {
    const claim = shown[index];
    if (claim === undefined) return;
    claims.reveal(claim.id);
    focusOn(index);
  };
  const judge = (verdict: VerdictValue) => () => {
    if (active === null) return;
    if (active.state.anchored) claims.giveVerdict(active, verdict, '');
    else showToast({ tone: 'refused', words: `The words of claim ${active.number} are no longer in the copy, so there is nothing to judge.` });
  };
  useCheckActs(acts, {
    'check.next': () => goTo(Math.min(at + 1, shown.length - 1)),
    'check.previous': () => goTo(Math.max(at - 1, 0)),
    'check.claims': () => focusOn(Math.max(at, 0)),
    'check.filter': () => field.current?.focus(),
    'check.verified': judge('verified'),
    'check.needsWork': judge('needs-work'),
    'check.disputed': judge('disputed'),
    'check.false': judge('false'),
    'check.cannotBeVerified': judge('cannot-be-verified'),
    'check.opinion': judge('opinion'),
    'check.unchecked': judge('unchecked'),
    'check.recheck': () => {
      if (active === null) return;
      if (active.state.stale.length > 0) claims.giveVerdict(active, 'unchecked', 'Recheck: changed since the last verdict');
      else showToast({ tone: 'done', words: `Nothing has changed about claim ${active.number} since its verdict.` });
    },
  });
  useCheckKeys(acts.perform);
  useAlwaysOne(claims, list, () => focusOn(Math.max(at, 0)));

  return (
    <>
      <Filters filter={filter} people={people} fieldRef={field} onFilter={setFilter} onLeave={() => focusOn(Math.max(at, 0))} />
      {shown.length === 0 ? (
        <p className={styles['none']}>No claim answers to that.</p>
      ) : (
        <div className={styles['claims']} data-checker-claims="" {...dropping}>
          <Rows
            label="Claims to check"
            count={shown.length}
            rowHeight={rowRems * rem}
            item={(index) => shown[index]}
            Row={ClaimRow}
            onShow={showAll}
            onOpen={(claim) => claims.reveal(claim.id)}
            onGo={(claim) => claims.reveal(claim.id)}
            openId={claims.activeId}
            goal={goal}
            className={styles['list'] ?? ''}
          />
        </div>
      )}
      <ProgressLine progress={progressOf(list)} onGraf={(graf) => goTo(shown.findIndex((claim) => claim.graf === graf))} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}

const noPeople: readonly Person[] = [];
const showAll = (): void => undefined;

/** Says a verdict once the archive has it, with what is left. */
function useSaid(list: readonly Claim[], active: Claim | null): string {
  const [before, setBefore] = useState(active);
  const [said, setSaid] = useState('');
  if (active !== before) {
    setBefore(active);
    if (active !== null && before !== null && active.id === before.id && active.mark !== before.mark) {
      const { checked, stale, open } = progressOf(list);
      setSaid(`Claim ${active.number}: ${markWords[active.mark]}. ${checked} of ${checked + stale + open} checked.`);
    }
  }
  return said;
}

/** There is always a claim that is looked at: the first open one at the beginning, later the one that was. */
function useAlwaysOne(claims: Claims, list: readonly Claim[], onBegun: () => void): void {
  const last = useRef<string | null>(null);
  const { activeId } = claims;
  const begin = useEffectEvent(() => {
    const known = list.find(({ id }) => id === last.current);
    const first = known ?? list.find(({ mark }) => mark === 'unchecked' || mark.startsWith('stale')) ?? list[0];
    if (first !== undefined) claims.reveal(first.id);
  });
  const isThere = list.some(({ id }) => id === activeId);
  useEffect(() => {
    if (isThere) last.current = activeId;
    else begin();
  }, [isThere, activeId]);
  const begun = useEffectEvent(onBegun);
  useEffect(() => {
    // The row is known once a claim is looked at.
    if (isThere) begun();
  }, [isThere]);
}

type FiltersProps = {
  filter: ClaimFilter;
  people: readonly Person[];
  fieldRef: RefObject<HTMLInputElement | null>;
  onFilter: (filter: ClaimFilter) => void;
  onLeave: () => void;
};

function Filters({ filter, people, fieldRef, onFilter, onLeave }: FiltersProps) {
  const states = { any: 'any state', open: 'open', stale: 'stale', checked: 'checked', ...markWords };
  const kinds = { any: 'any kind', ...kindWords };
  const risks = { any: 'any risk', ...riskWords };
  const checkers: Record<string, string> = { any: 'anybody', nobody: 'nobody yet', ...Object.fromEntries(people.map(({ id, name }) => [id, name])) };
  const choose = (field: 'state' | 'kind' | 'risk' | 'checker') => (value: string) => onFilter({ ...filter, [field]: value === 'any' ? null : value });
  return (
    <div className={styles['filters']} role="group" aria-label="Filter">
      <SearchField
        aria-label="Filter the claims"
        value={filter.words}
        onChange={(words) => onFilter({ ...filter, words })}
        onSubmit={onLeave}
        className={styles['field'] ?? ''}
      >
        <Search aria-hidden />
        <Input ref={fieldRef} placeholder={`Filter  ${shortcutText('check.filter') ?? ''}`} />
      </SearchField>
      <FilterMenu name="State" words={states} chosen={filter.state ?? 'any'} onChoose={choose('state')} />
      <FilterMenu name="Kind" words={kinds} chosen={filter.kind ?? 'any'} onChoose={choose('kind')} />
      <FilterMenu name="Risk" words={risks} chosen={filter.risk ?? 'any'} onChoose={choose('risk')} />
      <FilterMenu name="Who checks" words={checkers} chosen={filter.checker ?? 'any'} onChoose={choose('checker')} />
      {isFiltering(filter) && <IconButton label="Show all claims" icon={<X aria-hidden />} onPress={() => onFilter(noFilter)} />}
    </div>
  );
}

type FilterMenuProps = { name: string; words: Record<string, string>; chosen: string; onChoose: (value: string) => void };

function FilterMenu({ name, words, chosen, onChoose }: FilterMenuProps) {
  const shown = words[chosen] ?? '';
  return (
    <MenuButton
      label={`${name}: ${shown}`}
      choices={Object.entries(words).map(([id, label]) => ({ id, label }))}
      chosen={chosen}
      onChoose={onChoose}
    >
      {shown}
    </MenuButton>
  );
}

function ClaimRow({ item: claim }: { item: Claim }) {
  return (
    <div className={styles['row']} data-mark={claim.mark}>
      <span className={styles['number']}>{claim.number}</span>
      <ClaimMark mark={claim.mark} />
      <span className={styles['words']} dir="auto">
        {claim.words}
      </span>
      <span className={styles['under']}>
        {[
          markWords[claim.mark],
          claim.kind !== 'other' && kindWords[claim.kind],
          claim.risk !== 'normal' && riskWords[claim.risk],
          claim.verdict !== null && claim.mark !== 'unchecked' && claim.verdict.by,
          claim.evidence.length > 0 && (claim.evidence.length === 1 ? '1 passage' : `${claim.evidence.length} passages`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}

/** An annotation that is dropped on a claim becomes evidence for it. */
function useDropping(shown: readonly Claim[], canWrite: boolean) {
  const over = useRef<HTMLElement | null>(null);
  const leave = () => {
    over.current?.removeAttribute('data-drop');
    over.current = null;
  };
  const rowAt = (event: DragEvent): HTMLElement | null =>
    event.target instanceof Element && canWrite && carriesPassage(event) ? event.target.closest<HTMLElement>('[data-index]') : null;
  return {
    onDragOver: (event: DragEvent) => {
      const row = rowAt(event);
      if (row === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      if (row === over.current) return;
      leave();
      row.dataset['drop'] = '';
      over.current = row;
    },
    onDragLeave: leave,
    onDrop: (event: DragEvent) => {
      const claim = shown[Number(rowAt(event)?.dataset['index'] ?? -1)];
      const place = droppedPassage(event);
      leave();
      if (claim === undefined || place === null) return;
      event.preventDefault();
      void attachEvidence(claim, place, 'supports');
    },
  };
}
