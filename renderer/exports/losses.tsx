import { Check, CircleMinus, CircleSlash } from 'lucide-react';
import { errorText } from '../../contract/errors.ts';
import type { FormatSummary, Loss } from '../../contract/exports.ts';
import type { ExportOptions } from '../../domain/export/formats.ts';
import { useLatestAnswer } from '../latest-answer.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './losses.module.css';

type LossesProps = { storyId: string; format: FormatSummary; options: Omit<ExportOptions, 'at'> };

/** What a format keeps less of, or nothing of, item by item; and whether every word was found again in what it made. */
export function Losses({ storyId, format, options }: LossesProps) {
  const { answer, error } = useLatestAnswer('exports.losses', { storyId, formats: [format.id], options });
  const found = answer?.output.find(({ format: id }) => id === format.id);
  return (
    <section aria-labelledby="export-losses" className={styles['losses']}>
      <h2 id="export-losses">What {format.label} loses</h2>
      {error && <Notice tone="refused" words={errorText(error)} />}
      {found && (
        <>
          {found.losses.length === 0 && (
            <p className={styles['kept']}>
              <Check aria-hidden /> Nothing of this story.
            </p>
          )}
          <ul>
            {found.losses.map((loss) => (
              <LossRow key={`${loss.kind} ${loss.what}`} loss={loss} />
            ))}
          </ul>
          {found.notices.map((notice) => (
            <Notice key={notice} tone="told" words={notice} />
          ))}
          {found.missing !== null && <ReadBack missing={found.missing} />}
        </>
      )}
    </section>
  );
}

function LossRow({ loss: { kind, what, count, words, example } }: { loss: Loss }) {
  const Icon = kind === 'drops' ? CircleSlash : CircleMinus;
  return (
    <li data-kind={kind}>
      <Icon aria-hidden />
      <span>
        <strong>{what}</strong>
        {count > 1 && ` (${count.toLocaleString()} times)`}: {words}
        {example !== '' && (
          <>
            {' '}
            <q dir="auto">{example}</q>
          </>
        )}
      </span>
    </li>
  );
}

function ReadBack({ missing }: { missing: readonly string[] }) {
  if (missing.length === 0)
    return (
      <p className={styles['kept']}>
        <Check aria-hidden /> Read back: every word of the copy is there.
      </p>
    );
  return <Notice tone="refused" words={`Read back: ${missing.length === 1 ? '1 stretch' : `${missing.length} stretches`} of the copy did not come through: “${missing.slice(0, 3).join('”, “')}”.`} />;
}
