import { useMemo, useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import type { CaptureFileName } from '../../../contract/viewer.ts';
import { Notice } from '../../ui/notice.tsx';
import { useCaptureFile } from './capture-file.ts';
import { useViewHandle, type ViewProps } from './view.ts';
import styles from './image-view.module.css';

type ImageViewProps = Pick<ViewProps, 'zoom' | 'viewRef'> & {
  picture: CaptureFileName;
  /** What the picture shows, as far as is known. */
  description: string;
};

/** A picture as wide as its place, larger where wanted; it is moved by dragging it, and by the arrow keys. */
export function ImageView({ picture, description, zoom, viewRef }: ImageViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const address = useCaptureFile(picture);
  const handle = useMemo(
    () => ({
      selection: async () => null,
      find: async () => ({ at: 0, of: 0 }),
      endFind: () => {},
      focus: () => place.current?.focus(),
    }),
    [],
  );
  useViewHandle(viewRef, handle);

  if (failed) return <Notice tone="refused" words="This picture can’t be shown here. The file is kept as it was." />;
  return (
    <div
      ref={place}
      className={styles['place']}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- moved by the arrow keys
      tabIndex={0}
      role="group"
      aria-label="Picture"
      onPointerDown={drag}
    >
      {address !== null && (
        <img
          src={address}
          alt={description}
          draggable={false}
          style={{ width: `${zoom * 100}%` }}
          onError={() => setFailed(true)}
        />
      )}
    </div>
  );
}

/** The picture follows the pointer for as long as it is held. */
function drag(event: PointerEvent<HTMLDivElement>): void {
  if (event.button !== 0 || event.pointerType === 'touch') return;
  const place = event.currentTarget;
  const from = { x: event.clientX + place.scrollLeft, y: event.clientY + place.scrollTop };
  const move = ({ clientX, clientY }: globalThis.PointerEvent) => place.scrollTo(from.x - clientX, from.y - clientY);
  const end = () => {
    place.removeEventListener('pointermove', move);
    place.removeEventListener('pointerup', end);
    place.removeEventListener('pointercancel', end);
  };
  place.setPointerCapture(event.pointerId);
  place.addEventListener('pointermove', move);
  place.addEventListener('pointerup', end);
  place.addEventListener('pointercancel', end);
}
