import { FileText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { FormatSummary } from '../../contract/exports.ts';
import styles from './format-list.module.css';

type FormatListProps = {
  formats: readonly FormatSummary[];
  ticked: readonly string[];
  shownId: string;
  onShow: (id: string) => void;
  onTick: (ids: string[]) => void;
  /** A format is dragged out of the window. */
  onDrag: (id: string) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** Formats with a tick each; arrows go from one to the next, and the one that has the focus is shown beside. */
export function FormatList({ formats, ticked, shownId, onShow, onTick, onDrag }: FormatListProps) {
  const list = useRef<HTMLUListElement>(null);
  const inputs = () => [...(list.current?.querySelectorAll('input') ?? [])];
  useEffect(() => {
    list.current?.querySelector<HTMLInputElement>('input[tabindex="0"]')?.focus();
  }, []);

  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = formats.findIndex(({ id }) => id === shownId);
    inputs()[Math.min(Math.max(at + step, 0), formats.length - 1)]?.focus();
  };
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    onTick(formats.map((format) => format.id).filter((each) => next.has(each)));
  };

  return (
    <fieldset className={styles['formats']}>
      <legend>Formats</legend>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows move among the ticks in it */}
      <ul ref={list} onKeyDown={press}>
        {formats.map(({ id, label, takes }) => (
          <li key={id} className={styles['format']} data-shown={id === shownId}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(id)}
                tabIndex={id === shownId ? 0 : -1}
                onFocus={() => onShow(id)}
                onChange={() => toggle(id)}
              />
              <span>
                {label}
                {takes === 'stories' && <span className={styles['hint']}> one for all</span>}
              </span>
            </label>
            {/* Dragging has no key of its own: copying and exporting do the same. */}
            <span
              aria-hidden
              draggable
              title={`Drag out as ${label}`}
              className={styles['drag']}
              onDragStart={(event) => {
                event.preventDefault();
                onDrag(id);
              }}
            >
              <FileText />
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
