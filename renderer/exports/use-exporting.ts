import { useEffect, useRef, useState } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { ExportRequest } from '../../contract/exports.ts';
import { send, subscribe } from '../bridge.ts';
import { showToast } from '../ui/toasts.tsx';
import { sizeText, showInFolder } from './export-html.ts';

type Shown = { step: string; done: number; total: number | null };

/** One export at a time, followed and cancelled by its name. It ends with the panel that it was begun in. */
export function useExporting(): { progress: Shown | null; run: (request: ExportRequest) => Promise<void>; cancel: () => void } {
  const [progress, setProgress] = useState<Shown | null>(null);
  const workId = useRef<string | null>(null);
  const cancel = () => {
    if (workId.current !== null) void send('work.cancel', { workId: workId.current });
  };

  useEffect(() => {
    const stop = subscribe((event) => {
      if (event.name === 'work.progressed' && event.workId === workId.current) setProgress({ step: event.step, done: event.done, total: event.total });
    });
    return () => {
      stop();
      if (workId.current !== null) void send('work.cancel', { workId: workId.current });
    };
  }, []);

  const run = async (request: ExportRequest) => {
    workId.current = crypto.randomUUID();
    setProgress({ step: '', done: 0, total: null });
    const result = await send('exports.write', { ...request, workId: workId.current });
    workId.current = null;
    setProgress(null);
    if (!result.ok) {
      if (result.error.kind === 'cancelled') showToast({ tone: 'done', words: 'The export was cancelled. Nothing was written.' });
      else showToast({ tone: 'refused', words: errorText(result.error), stays: true });
      return;
    }
    if (result.value.kind === 'cancelled') return;
    const { files, bytes, folder, notices } = result.value;
    showToast({
      tone: 'done',
      words: `Exported ${files.length === 1 ? '1 file' : `${files.length.toLocaleString()} files`}, ${sizeText(bytes)}, to ${folder}`,
      detail: notices.slice(0, mostNotices).join(' '),
      action: { label: 'Show in folder', perform: () => void showInFolder() },
      stays: true,
    });
  };

  return { progress, run, cancel };
}

/** Notices that a toast has room for. */
const mostNotices = 4;
