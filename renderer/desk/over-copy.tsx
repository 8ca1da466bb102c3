import { lazy, Suspense } from 'react';
import { assertNever } from '../../domain/assert-never.ts';
import type { Passage } from '../../domain/sources/passage.ts';
import type { ComparedCaptures } from '../captures/difference-view.tsx';
import type { ExportPanelProps } from '../exports/export-panel.tsx';
import type { HistoryViewProps } from '../history/history-view.tsx';
import type { LibraryProps } from '../library/library.tsx';

/** What stands in the middle of the window. The copy stays open behind anything else; who checks has it in the middle as well. */
export type Middle = { kind: 'copy' } | { kind: 'checker' } | { kind: 'queue' } | { kind: 'difference'; compared: ComparedCaptures } | { kind: 'library' } | { kind: 'export' } | { kind: 'history' } | { kind: 'attributions'; storyId: string };

export type ShownPlace = { sourceId: string; captureId: string; passage: Passage };

const ReanchorQueue = lazy(async () => ({ default: (await import('../reanchor/queue.tsx')).ReanchorQueue }));
const DifferenceView = lazy(async () => ({ default: (await import('../captures/difference-view.tsx')).DifferenceView }));
const AttributionView = lazy(async () => ({ default: (await import('../claims/attribution/attribution-view.tsx')).AttributionView }));

const ExportPanel = lazy(async () => ({ default: (await import('../exports/export-panel.tsx')).ExportPanel }));
const HistoryView = lazy(async () => ({ default: (await import('../history/history-view.tsx')).HistoryView }));
const Library = lazy(async () => ({ default: (await import('../library/library.tsx')).Library }));

type OverCopyProps = {
  middle: Middle;
  canWrite: boolean;
  library: Omit<LibraryProps, 'canWrite' | 'onClose'>;
  /** The open story, for an export; undefined where none is open. */
  exporting: Omit<ExportPanelProps, 'onClose'> | undefined;
  /** The open story, for its versions; undefined where none is open. */
  history: Omit<HistoryViewProps, 'onClose'> | undefined;
  onShow: (place: ShownPlace) => void;
  onClose: () => void;
};

/** What is looked at in the place of the copy, with the sources still beside it. */
export function OverCopy({ middle, canWrite, library, exporting, history, onShow, onClose }: OverCopyProps) {
  switch (middle.kind) {
    case 'copy':
    case 'checker':
      return null;
    case 'queue':
      return (
        <Suspense>
          <ReanchorQueue canWrite={canWrite} onShow={onShow} onClose={onClose} />
        </Suspense>
      );
    case 'difference':
      return (
        <Suspense>
          <DifferenceView key={middle.compared.sourceId} compared={middle.compared} onClose={onClose} />
        </Suspense>
      );
    case 'attributions':
      return (
        <Suspense>
          <AttributionView storyId={middle.storyId} canWrite={canWrite} onClose={onClose} />
        </Suspense>
      );
    case 'history':
      return (
        history && (
          <Suspense>
            <HistoryView key={history.storyId} {...history} onClose={onClose} />
          </Suspense>
        )
      );
    case 'export':
      return (
        exporting && (
          <Suspense>
            <ExportPanel {...exporting} onClose={onClose} />
          </Suspense>
        )
      );
    case 'library':
      return (
        <Suspense>
          <Library {...library} canWrite={canWrite} onClose={onClose} />
        </Suspense>
      );
    default:
      return assertNever(middle);
  }
}
