import { Import } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useCovering } from '../ui/covering.ts';
import styles from './drop-zone.module.css';

/** Files dropped anywhere on the window are imported; text dragged within it goes where the editor takes it. */
export function DropZone({ onDrop }: { onDrop: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Entering a child fires before leaving its parent, so only a count tells when the window is left.
    let depth = 0;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const stay = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      depth = 0;
      setOver(false);
      onDrop([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: stay, drop };
    const each = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    for (const [name, listener] of each) window.addEventListener(name, listener, { capture: true });
    return () => {
      for (const [name, listener] of each) window.removeEventListener(name, listener, { capture: true });
    };
  }, [onDrop]);
  return over ? <Zone /> : null;
}

function Zone() {
  const zone = useRef<HTMLDivElement>(null);
  useCovering(zone);
  return (
    <div ref={zone} className={styles['zone']}>
      <p>
        <Import aria-hidden />
        Drop to import as sources
      </p>
    </div>
  );
}
