import { ChevronDown, ChevronUp } from 'lucide-react';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { CaptureText } from '../../../../contract/views.ts';
import { IconButton } from '../../../ui/button.tsx';
import { textAt, usePainter } from '../painting.ts';
import { useViewHandle, type ViewProps } from '../view.ts';
import { offsetInLayer } from './layer-text.ts';
import { createPdfReader } from './pdf-reader.ts';
import type { PageSize, PdfFile } from './pdf-file.ts';
import { PdfPage } from './pdf-page.tsx';
import { useNearPages } from './use-near-pages.ts';
import styles from './pdf-view.module.css';

/** Room at both sides of a page, in pixels of the window. */
const room = 24;

export function PdfPages({ file, capture, shown, marks, zoom, viewRef, onFound, onMark }: ViewProps & { file: PdfFile; capture: CaptureText }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const [here, setHere] = useState(1);
  const scale = width === 0 ? 0 : (Math.max(100, width - room) / file.firstSize.width) * zoom;
  const isLaidOut = scale > 0;
  const near = useNearPages(place, isLaidOut ? file.pageCount : 0);

  const { readable } = capture;
  const captureId = capture.capture.id;
  const painter = usePainter();
  const reader = useMemo(
    () => createPdfReader({ file, captureId, readable, painter }),
    [file, captureId, readable, painter],
  );
  useEffect(() => reader.attach(place.current), [reader]);
  useViewHandle(viewRef, reader.handle);

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const sized = new ResizeObserver(() => setWidth(element.clientWidth));
    sized.observe(element);
    return () => sized.disconnect();
  }, []);

  const tellFound = useEffectEvent(onFound);
  useEffect(() => {
    if (!isLaidOut) return;
    let isWanted = true;
    void (async () => {
      const found = await reader.show(shown);
      if (isWanted && shown !== null) tellFound(found);
    })();
    return () => {
      isWanted = false;
    };
  }, [reader, shown, isLaidOut]);
  useEffect(() => {
    void reader.mark(marks);
  }, [reader, marks]);

  const learnSize = useCallback(
    (number: number, size: PageSize) =>
      setSizes((before) => {
        const known = before.get(number);
        if (known?.width === size.width && known.height === size.height) return before;
        return new Map(before).set(number, size);
      }),
    [],
  );

  const press = (event: MouseEvent) => {
    if (window.getSelection()?.isCollapsed === false) return;
    const point = textAt(event.clientX, event.clientY);
    const sheet = point?.node.parentElement?.closest<HTMLElement>('[data-page]');
    const layer = point?.node.parentElement?.closest<HTMLElement>(`.${styles['layer']}`);
    const offset = point && layer ? offsetInLayer(layer, point.node, point.offset) : null;
    const id = sheet && offset !== null ? reader.markAt(Number(sheet.dataset['page']), offset) : undefined;
    if (id !== undefined) onMark(id);
  };

  return (
    <>
      <PageBar here={here} count={file.pageCount} onGo={reader.goTo} />
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- as in the readable text */}
      <div
        ref={place}
        className={styles['place']}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled and selected from the keyboard
        tabIndex={0}
        role="group"
        aria-label="Pages of the PDF"
        onScroll={() => place.current && setHere(pageInView(place.current))}
        onClick={press}
      >
        {isLaidOut &&
          Array.from({ length: file.pageCount }, (_, at) => at + 1).map((number) => (
            <PdfPage
              key={number}
              file={file}
              number={number}
              size={sizes.get(number) ?? file.firstSize}
              scale={scale}
              isNear={near.has(number)}
              onSize={learnSize}
              onLayer={reader.setLayer}
            />
          ))}
      </div>
    </>
  );
}

/** The page that takes the upper third of the place. */
function pageInView(place: HTMLElement): number {
  const line = place.getBoundingClientRect().top + place.clientHeight / 3;
  const pages = [...place.querySelectorAll<HTMLElement>('[data-page]')];
  const here = pages.findLast((page) => page.getBoundingClientRect().top <= line) ?? pages[0];
  return Number(here?.dataset['page'] ?? 1);
}

function PageBar({ here, count, onGo }: { here: number; count: number; onGo: (page: number) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const go = (page: number) => onGo(Math.min(count, Math.max(1, page)));
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || typed === null) return;
    event.preventDefault();
    const page = Number.parseInt(typed, 10);
    if (!Number.isNaN(page)) go(page);
    setTyped(null);
  };
  return (
    <div className={styles['bar']}>
      <IconButton label="Previous page" icon={<ChevronUp aria-hidden />} isDisabled={here <= 1} onPress={() => go(here - 1)} />
      <input
        aria-label="Page"
        inputMode="numeric"
        value={typed ?? String(here)}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(null)}
      />
      <span>of {count}</span>
      <IconButton label="Next page" icon={<ChevronDown aria-hidden />} isDisabled={here >= count} onPress={() => go(here + 1)} />
    </div>
  );
}
