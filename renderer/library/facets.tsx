import { Bookmark, Pin, PinOff, X } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import type { ReactNode } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { FacetCount, SavedSearch } from '../../contract/finding.ts';
import { fieldTerm, hasTerm, toggleTerm } from '../../domain/search/terms.ts';
import { sourceKinds } from '../../domain/sources/describe.ts';
import { allTerms } from '../../domain/sources/terms.ts';
import { send } from '../bridge.ts';
import { known, useQuery } from '../query.ts';
import { kindWord, termsWord } from '../sources/describe.ts';
import { IconButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { showToast } from '../ui/toasts.tsx';
import styles from './facets.module.css';

type FacetsProps = { query: string; canWrite: boolean; onQuery: (query: string) => void };

/** What the sources found have in common: each value narrows the search to itself, and pressed again lets it go. */
export function Facets({ query, canWrite, onQuery }: FacetsProps) {
  const counted = useQuery('sources.facets', { query }, ['sources.changed', 'citations.changed']);
  const facets = known(counted);
  const saved = known(useQuery('search.saved', {}, ['searches.changed'])) ?? [];
  const toggle = (term: string) => onQuery(toggleTerm(query, term));
  const values = (field: string, counts: readonly FacetCount[] | undefined, shownAs: (value: string) => string = (value) => value) =>
    (counts ?? []).slice(0, mostShown).map(({ value, count }) => {
      const term = field === 'year' ? `after:${value} before:${Number(value) + 1}` : fieldTerm(field, value);
      return (
        <Value key={value} count={count} isOn={hasTerm(query, term)} onPress={() => toggle(term)}>
          {shownAs(value)}
        </Value>
      );
    });

  return (
    <div className={styles['facets']}>
      <h2>Narrow down</h2>
      {counted.kind === 'refused' && <Notice tone="refused" words={errorText(counted.error)} />}
      {saved.length > 0 && (
        <Group label="Saved searches">
          {saved.map((search) => (
            <Saved key={search.id} search={search} isOn={search.query === query} canWrite={canWrite} onPress={() => onQuery(search.query)} />
          ))}
        </Group>
      )}
      <Group label="Shelves">
        <Value count={undefined} isOn={query === ''} onPress={() => onQuery('')}>
          All sources
        </Value>
        <Value count={facets?.citedNowhere} isOn={hasTerm(query, citedNowhere)} onPress={() => toggle(citedNowhere)}>
          Cited nowhere
        </Value>
        <Value count={undefined} isOn={hasTerm(query, oldCaptures())} onPress={() => toggle(oldCaptures())}>
          Captured once, over a year ago
        </Value>
      </Group>
      <Group label="Kind">{values('kind', facets?.kinds, (value) => wordOf(value, sourceKinds, kindWord))}</Group>
      <Group label="Tag">{values('tag', facets?.tags)}</Group>
      <Group label="Outlet">{values('site', facets?.outlets)}</Group>
      <Group label="Year">{values('year', facets?.years)}</Group>
      <Group label="Terms">{values('terms', facets?.terms, (value) => wordOf(value, allTerms, termsWord))}</Group>
    </div>
  );
}

/** Values of one kind that are listed; what is rarer is found by typing it. */
const mostShown = 12;

const citedNowhere = 'cited:no';

function oldCaptures(): string {
  const date = new Date();
  date.setFullYear(date.getFullYear() - 1);
  return `captured:once captured:<${date.toISOString().slice(0, 10)}`;
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  if (Array.isArray(children) && children.length === 0) return null;
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      {children}
    </section>
  );
}

type ValueProps = { count: number | undefined; isOn: boolean; onPress: () => void; children: ReactNode };

function Value({ count, isOn, onPress, children }: ValueProps) {
  return (
    <ToggleButton isSelected={isOn} onChange={onPress} className={styles['value'] ?? ''}>
      <span dir="auto">{children}</span>
      {count !== undefined && <small>{count.toLocaleString()}</small>}
    </ToggleButton>
  );
}

type SavedProps = { search: SavedSearch; isOn: boolean; canWrite: boolean; onPress: () => void };

function Saved({ search, isOn, canWrite, onPress }: SavedProps) {
  const { id, name, pinned } = search;
  return (
    <div className={styles['saved']}>
      <ToggleButton isSelected={isOn} onChange={onPress} className={styles['value'] ?? ''}>
        <Bookmark aria-hidden />
        <span dir="auto">{name}</span>
      </ToggleButton>
      {canWrite && (
        <>
          <IconButton
            label={pinned ? `Unpin ${name}` : `Pin ${name}`}
            icon={pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
            onPress={() => void pin(id, !pinned)}
          />
          <IconButton label={`Delete ${name}`} icon={<X aria-hidden />} onPress={() => void remove(search)} />
        </>
      )}
    </div>
  );
}

async function pin(searchId: string, pinned: boolean): Promise<void> {
  const result = await send('search.change', { searchId, pinned });
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
}

async function remove({ id, name }: SavedSearch): Promise<void> {
  const result = await send('search.remove', { searchId: id });
  if (!result.ok) return showToast({ tone: 'refused', words: errorText(result.error) });
  showToast({
    tone: 'done',
    words: `Deleted the search “${name}”.`,
    action: { label: 'Undo', perform: () => void send('search.restore', result.value) },
  });
}

/** The word for a value of the archive; one that this version does not know stands as it is. */
function wordOf<Known extends string>(value: string, all: readonly Known[], word: (value: Known) => string): string {
  const found = all.find((one) => one === value);
  return found === undefined ? value : word(found);
}
