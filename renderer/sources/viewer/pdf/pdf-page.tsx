import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PageSize, PdfFile } from './pdf-file.ts';
import styles from './pdf-view.module.css';

type PdfPageProps = {
  file: PdfFile;
  number: number;
  size: PageSize;
  /** Pixels of the window for a point of the page. */
  scale: number;
  /** Near enough to what is seen to be drawn. */
  isNear: boolean;
  onSize: (number: number, size: PageSize) => void;
  /** The layer with the page's text, once it is there; null when it goes. */
  onLayer: (number: number, layer: HTMLElement | null) => void;
};

/** Beyond this many pixels a page is drawn coarser: what a screen shows of it is no more. */
const mostPixels = 16_000_000;

/** One page: drawn where it is near, an empty sheet of its size elsewhere. */
export function PdfPage({ file, number, size, scale, isNear, onSize, onLayer }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const tellSize = useEffectEvent(onSize);
  const tellLayer = useEffectEvent(onLayer);

  useEffect(() => {
    const sheet = place.current;
    if (!isNear || sheet === null) return;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    const layer = document.createElement('div');
    layer.className = styles['layer'] ?? '';
    const drawing = drawPage(file, number, scale, canvas, layer);
    void (async () => {
      try {
        tellSize(number, await drawing.sized);
        sheet.append(canvas);
        await drawing.drawn;
        sheet.append(layer);
        tellLayer(number, layer);
        setFailed(false);
      } catch {
        if (!drawing.isStopped()) setFailed(true);
      }
    })();
    return () => {
      drawing.stop();
      tellLayer(number, null);
      canvas.remove();
      layer.remove();
      // A canvas that is only dropped keeps its pixels until the next collection.
      canvas.width = 0;
      canvas.height = 0;
    };
  }, [file, number, scale, isNear]);

  return (
    <div
      ref={place}
      className={styles['page']}
      data-page={number}
      role="group"
      aria-label={`Page ${number}`}
      style={{ width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) }}
    >
      {failed && <p>This page can’t be drawn. Its text may stand under “Text”.</p>}
    </div>
  );
}

function drawPage(file: PdfFile, number: number, scale: number, canvas: HTMLCanvasElement, layer: HTMLElement) {
  const ends: (() => void)[] = [];
  let stopped = false;
  const pageAndViewport = (async () => {
    const page = await file.page(number);
    return { page, viewport: page.getViewport({ scale }), own: page.getViewport({ scale: 1 }) };
  })();

  const drawn = (async () => {
    const { page, viewport } = await pageAndViewport;
    const sharpness = Math.min(devicePixelRatio, Math.sqrt(mostPixels / (viewport.width * viewport.height)));
    canvas.width = Math.floor(viewport.width * sharpness);
    canvas.height = Math.floor(viewport.height * sharpness);
    if (stopped) return;
    const render = page.render({ canvas, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] });
    ends.push(() => render.cancel());
    await render.promise;
    layer.style.setProperty('--total-scale-factor', String(scale));
    const text = new file.library.TextLayer({
      textContentSource: await file.content(number),
      container: layer,
      viewport,
    });
    ends.push(() => text.cancel());
    await text.render();
  })();

  return {
    sized: pageAndViewport.then(({ own: { width, height } }) => ({ width, height })),
    drawn,
    isStopped: () => stopped,
    stop() {
      stopped = true;
      for (const end of ends) end();
    },
  };
}
