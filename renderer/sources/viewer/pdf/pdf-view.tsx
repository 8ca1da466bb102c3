import { useEffect, useState } from 'react';
import type { CaptureText } from '../../../../contract/views.ts';
import { assertNever } from '../../../../domain/assert-never.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useCaptureFile } from '../capture-file.ts';
import type { ViewProps } from '../view.ts';
import { openPdf, type PdfFile, type PdfTrouble } from './pdf-file.ts';
import { PdfPages } from './pdf-pages.tsx';
import styles from './pdf-view.module.css';

type Opening = { kind: 'opening' } | { kind: 'open'; file: PdfFile } | { kind: 'refused'; trouble: PdfTrouble };

/** The pages of a PDF as they will print. */
export function PdfView({ capture, ...view }: ViewProps & { capture: CaptureText }) {
  const address = useCaptureFile({ captureId: capture.capture.id, part: null });
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });

  useEffect(() => {
    if (address === null) return;
    const left = new AbortController();
    let file: PdfFile | undefined;
    void (async () => {
      const answer = await openPdf(address, left.signal);
      if (typeof answer !== 'string') file = answer;
      if (left.signal.aborted) file?.close();
      else setOpening(typeof answer === 'string' ? { kind: 'refused', trouble: answer } : { kind: 'open', file: answer });
    })();
    return () => {
      left.abort();
      file?.close();
    };
  }, [address]);

  switch (opening.kind) {
    case 'opening':
      return (
        <p className={styles['bar']} role="status">
          Opening the PDF…
        </p>
      );
    case 'refused':
      return <Notice tone="refused" words={troubleWords[opening.trouble]} />;
    case 'open':
      return <PdfPages file={opening.file} capture={capture} {...view} />;
    default:
      return assertNever(opening);
  }
}

const troubleWords: Record<PdfTrouble, string> = {
  locked: 'This PDF opens only with a password. The file is kept as it was.',
  broken: 'The pages of this PDF can’t be drawn: the file is damaged. It is kept as it was, and what text could be read stands under “Text”.',
  unreachable: 'The file could not be fetched from the archive. Open the source again.',
};
