import { memo, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { ComponentType, FocusEvent, JSX, KeyboardEvent, MouseEvent } from 'react';
import styles from './rows.module.css';

type RowsProps<Item extends { id: string }> = {
  label: string;
  count: number;
  /** CSS pixels. All rows are of one height, so that a place in a hundred thousand is known without measuring any. */
  rowHeight: number;
  /** What stands at a place; undefined while that is not known yet. */
  item: (index: number) => Item | undefined;
  Row: ComponentType<{ item: Item; isChosen: boolean }>;
  /** Told which rows stand on the screen, the last one excluded. */
  onShow: (first: number, end: number) => void;
  onOpen: (item: Item) => void;
  /** Where several may be chosen at once; else a press opens a row. */
  choosing?: Choosing;
  /** The row that is shown elsewhere. */
  openId?: string | null;
  /** The row to go to, with a number of its own for every time it is asked for. */
  goal?: RowGoal | null;
  /** Told where an arrow or a like key went. */
  onGo?: (item: Item) => void;
  className?: string;
};

export type RowGoal = { index: number; asked: number };

export type Choosing = {
  isChosen: (id: string) => boolean;
  toggle: (id: string) => void;
  /** Chooses all rows from the one chosen last to this one. */
  extend: (from: number, to: number) => void;
  all: () => void;
};

/** Rows that are drawn beyond the edges, so that the next frame of a scroll has them. */
const beyond = 6;

/**
 * A list of any length of which only the rows in sight are drawn. One row is in the tab order, as in every list box:
 * arrows, Page Up and Down, Home and End move it, Enter opens, Space chooses.
 *
 * React Aria's own list wants every item as an object; a hundred thousand of them take seconds.
 */
export function Rows<Item extends { id: string }>(props: RowsProps<Item>) {
  const { label, count, rowHeight, item: itemAt, Row, onShow, onOpen, choosing, openId, goal = null, onGo, className } = props;
  const list = useRef<HTMLDivElement>(null);
  const holdsFocus = useRef(false);
  const [scrolled, setScrolled] = useState({ top: 0, height: 0 });
  const [asked, setCurrent] = useState(goal?.index ?? 0);
  const [goalBefore, setGoalBefore] = useState(goal);
  if (goal !== goalBefore) {
    setGoalBefore(goal);
    if (goal !== null) setCurrent(goal.index);
  }
  const current = Math.max(0, Math.min(asked, count - 1));
  // From where Shift extends.
  const [anchor, setAnchor] = useState(0);

  const first = Math.max(0, Math.floor(scrolled.top / rowHeight) - beyond);
  const end = Math.min(count, Math.ceil((scrolled.top + scrolled.height) / rowHeight) + beyond);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = () => setScrolled({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  useLayoutEffect(() => onShow(first, end), [onShow, first, end]);

  useLayoutEffect(() => {
    if (holdsFocus.current) optionAt(list.current, current)?.focus({ preventScroll: true });
  }, [current]);

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    scrollTo(list.current, next * rowHeight, rowHeight);
    setCurrent(next);
    return next;
  };

  const bringIn = useEffectEvent(({ index }: RowGoal) => {
    scrollTo(list.current, index * rowHeight, rowHeight);
    optionAt(list.current, index)?.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    if (goal !== null) bringIn(goal);
  }, [goal]);

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    const page = Math.max(1, Math.floor(scrolled.height / rowHeight) - 1);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -count, End: count };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = goTo(current + step);
      const gone = itemAt(next);
      if (gone !== undefined && next !== current) onGo?.(gone);
      if (event.shiftKey) choosing?.extend(anchor, next);
      else setAnchor(next);
      return;
    }
    const item = itemAt(current);
    if (event.key === 'Enter' && item !== undefined) {
      event.preventDefault();
      onOpen(item);
    } else if (event.key === ' ' && item !== undefined) {
      event.preventDefault();
      setAnchor(current);
      if (choosing) choosing.toggle(item.id);
      else onOpen(item);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && choosing) {
      event.preventDefault();
      choosing.all();
    }
  };

  const click = (event: MouseEvent<HTMLElement>) => {
    const index = indexAt(event.target);
    if (index === undefined) return;
    const item = itemAt(index);
    setCurrent(index);
    if (item === undefined) return;
    if (choosing && event.shiftKey) return choosing.extend(anchor, index);
    setAnchor(index);
    if (choosing && (event.ctrlKey || event.metaKey)) return choosing.toggle(item.id);
    onOpen(item);
  };

  const shown = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
  // The row in the tab order stays, wherever the list was scrolled to.
  if (count > 0 && (current < first || current >= end)) shown.push(current);

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-multiselectable={choosing !== undefined}
      tabIndex={-1}
      className={`${styles['list']} ${className ?? ''}`}
      onKeyDown={press}
      onClick={click}
      onFocus={(event: FocusEvent) => {
        holdsFocus.current = true;
        if (event.target === event.currentTarget) optionAt(list.current, current)?.focus({ preventScroll: true });
      }}
      onBlur={(event: FocusEvent) => {
        holdsFocus.current = event.currentTarget.contains(event.relatedTarget);
      }}
    >
      <div role="presentation" style={{ height: count * rowHeight }} className={styles['length']}>
        {shown.map((index) => {
          const item = itemAt(index);
          const isOpen = item !== undefined && item.id === openId;
          const isChosen = item !== undefined && (choosing?.isChosen(item.id) ?? isOpen);
          return (
            <Option
              key={index}
              index={index}
              count={count}
              rowHeight={rowHeight}
              isCurrent={index === current}
              isOpen={isOpen}
              isChosen={isChosen}
              item={item}
              Row={Row}
            />
          );
        })}
      </div>
    </div>
  );
}

type OptionProps<Item> = {
  index: number;
  count: number;
  rowHeight: number;
  isCurrent: boolean;
  isOpen: boolean;
  isChosen: boolean;
  item: Item | undefined;
  Row: ComponentType<{ item: Item; isChosen: boolean }>;
};

/** Drawn again only when something about it is other than before: a frame of a scroll then costs no more than the rows that come into sight. */
const Option = memo(function Option<Item>({ index, count, rowHeight, isCurrent, isOpen, isChosen, item, Row }: OptionProps<Item>) {
  return (
    <div
      role="option"
      aria-selected={isChosen}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-busy={item === undefined}
      data-index={index}
      data-open={isOpen ? '' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      className={styles['row']}
      style={{ height: rowHeight, transform: `translateY(${index * rowHeight}px)` }}
    >
      {item !== undefined && <Row item={item} isChosen={isChosen} />}
    </div>
  );
}) as <Item>(props: OptionProps<Item>) => JSX.Element;

/** Scrolls no further than it takes to have all of a row in sight. */
function scrollTo(list: HTMLElement | null, top: number, height: number): void {
  if (list === null) return;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + height > list.scrollTop + list.clientHeight) list.scrollTop = top + height - list.clientHeight;
}

function indexAt(target: EventTarget): number | undefined {
  const option = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return option === null ? undefined : Number(option.dataset['index']);
}

function optionAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}
