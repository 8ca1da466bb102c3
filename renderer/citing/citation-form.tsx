import { ArrowDown, ArrowUp, Scissors } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { CommandInput } from '../../contract/commands.ts';
import type { Citation, CitedItem } from '../../contract/views.ts';
import { canBeCited } from '../../domain/sources/terms.ts';
import { termsWord } from '../sources/describe.ts';
import { send } from '../bridge.ts';
import { known, useQuery } from '../query.ts';
import { IconButton } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { showToast } from '../ui/toasts.tsx';
import { Line } from './csl-form.tsx';
import { useWriting } from './writing.ts';
import styles from './form.module.css';

type Arrangement = CommandInput<'citations.arrange'>;

/** The passages of a citation in order, each with where it stands and the words around it. */
export function CitationForm({ storyId, citationId }: { storyId: string; citationId: string }) {
  const citations = known(useQuery('citations.list', { storyId }, ['citations.changed']));
  const citation = citations?.find(({ id }) => id === citationId);
  if (citations === undefined) return null;
  if (citation === undefined) return <p className={styles['summary']}>This citation is not in the story any more.</p>;
  // Another passage in it, or another order, is another form; words that were typed are ours already.
  return <Items key={citation.items.map(({ id }) => id).join()} citation={citation} />;
}

function Items({ citation }: { citation: Citation }) {
  const [items, setItems] = useState(citation.items);
  const { write, flush } = useWriting(keep);
  const arrange = (next: readonly CitedItem[]) => write(arrangementOf(citation.id, next));
  const change = (item: CitedItem, changed: Partial<CitedItem>) => {
    const next = items.map((one) => (one.id === item.id ? { ...one, ...changed } : one));
    setItems(next);
    arrange(next);
  };
  const reorder = (next: readonly CitedItem[], words: string) => {
    arrange(next);
    flush();
    showToast({
      tone: 'done',
      words,
      action: { label: 'Undo', perform: () => void keep(arrangementOf(citation.id, items)) },
    });
  };
  const move = (at: number, step: 1 | -1) => {
    const item = items[at];
    if (item !== undefined) reorder(items.toSpliced(at, 1).toSpliced(at + step, 0, item), 'Moved it in the citation.');
  };
  return (
    <div className={styles['scroll']} onBlur={flush}>
      <ol className={styles['items']}>
        {items.map((item, at) => (
          <li key={item.id} className={styles['item']}>
            <blockquote>{item.passage.exact}</blockquote>
            <p className={styles['hint']}>{[item.source.title, item.source.site].filter(Boolean).join(' · ')}</p>
            {!canBeCited(item.agreement.terms) && (
              <p className={styles['withheld']}>{termsWord(item.agreement.terms)}: every export leaves it out</p>
            )}
            <Line label="Words before" value={item.prefix} takesFocus={at === 0} onChange={(prefix) => change(item, { prefix })} />
            <Line label="Words after" value={item.suffix} onChange={(suffix) => change(item, { suffix })} />
            <LocatorLine item={item} onChange={(locator) => change(item, { locator })} />
            {items.length > 1 && (
              <div className={styles['acts']}>
                <IconButton label={`Move source ${at + 1} up`} icon={<ArrowUp aria-hidden />} isDisabled={at === 0} onPress={() => move(at, -1)} />
                <IconButton
                  label={`Move source ${at + 1} down`}
                  icon={<ArrowDown aria-hidden />}
                  isDisabled={at === items.length - 1}
                  onPress={() => move(at, 1)}
                />
                {item.id !== citation.id && (
                  <IconButton
                    label={`Take source ${at + 1} out of the citation`}
                    icon={<Scissors aria-hidden />}
                    onPress={() => reorder(items.toSpliced(at, 1), 'Took it out of the citation.')}
                  />
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

const locatorLabels = ['paragraph', 'page', 'time'] as const;

function LocatorLine({ item, onChange }: { item: CitedItem; onChange: (locator: CitedItem['locator']) => void }) {
  const label = item.locator?.label ?? 'paragraph';
  return (
    <div className={styles['acts']}>
      <MenuButton
        label={`Counted by ${label}`}
        choices={locatorLabels.map((id) => ({ id, label: id }))}
        chosen={label}
        onChoose={(id) => item.locator !== null && onChange({ ...item.locator, label: id })}
      >
        {label}
      </MenuButton>
      <input
        aria-label={`Which ${label}`}
        value={item.locator?.value ?? ''}
        maxLength={100}
        onChange={(event) => onChange(event.target.value === '' ? null : { label, value: event.target.value })}
      />
    </div>
  );
}

function arrangementOf(citationId: string, items: readonly CitedItem[]): Arrangement {
  return { citationId, items: items.map(({ id, prefix, suffix, locator }) => ({ id, prefix, suffix, locator })) };
}

async function keep(arrangement: Arrangement): Promise<void> {
  const result = await send('citations.arrange', arrangement);
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
}
