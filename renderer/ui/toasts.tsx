import { X } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button, IconButton } from './button.tsx';
import { useCovering } from './covering.ts';
import styles from './toasts.module.css';

export type Toast = {
  tone: 'done' | 'refused';
  words: string;
  detail?: string;
  action?: { label: string; perform: () => void };
  /** Stays until it is dismissed; else it goes after {@link shownFor}. */
  stays?: boolean;
};

type Shown = Toast & { id: number };

/** Milliseconds for which a toast can be answered; the clock stands still while it is hovered or holds the focus. */
export const shownFor = 8000;

let shown: readonly Shown[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly Shown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a toast; the same words take the place of those already shown. */
export function showToast(toast: Toast): void {
  set([...shown.filter(({ words }) => words !== toast.words).slice(-2), { ...toast, id: ++lastId }]);
}

function dismiss(id: number): void {
  set(shown.filter((toast) => toast.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <section className={styles['region']} aria-label="Messages" aria-live="polite">
      {toasts.map((toast) => (
        <ToastRow key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastRow({ toast }: { toast: Shown }) {
  const row = useRef<HTMLDivElement>(null);
  useCovering(row);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.stays === true) return;
    const timer = setTimeout(() => dismiss(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [held, toast]);

  const { action } = toast;
  return (
    <div
      ref={row}
      className={styles['toast']}
      data-tone={toast.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={styles['words']}>
        <p>{toast.words}</p>
        {toast.detail !== undefined && toast.detail !== '' && <p className={styles['detail']}>{toast.detail}</p>}
      </div>
      {action && (
        <Button
          look="outlined"
          onPress={() => {
            action.perform();
            dismiss(toast.id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" icon={<X aria-hidden />} onPress={() => dismiss(toast.id)} />
    </div>
  );
}
