import type { EvidenceCandidate } from '../../../contract/claims.ts';
import { errorText } from '../../../contract/errors.ts';
import { locatorText } from '../../../domain/sources/locator.ts';
import type { Query } from '../../query.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './evidence.module.css';

type CandidatesProps = {
  candidates: Query<EvidenceCandidate[]>;
  /** The one that is shown in its source. */
  chosen: number | null;
  canWrite: boolean;
  onChoose: (index: number) => void;
  onAttach: (candidate: EvidenceCandidate) => void;
};

/** Passages that the claim might rest on, the nearest first, with what they share with it marked. */
export function Candidates({ candidates, chosen, canWrite, onChoose, onAttach }: CandidatesProps) {
  if (candidates.kind === 'refused') return <Notice tone="refused" words={errorText(candidates.error)} />;
  if (candidates.kind === 'asking') return <p className={styles['none']}>Looking through the sources…</p>;
  if (candidates.value.length === 0) return <p className={styles['none']}>No source of the archive says anything like it.</p>;
  return (
    <ol className={styles['list']} aria-label="Candidates">
      {candidates.value.map((candidate, at) => (
        <li key={`${candidate.captureId} ${candidate.passage.position?.start}`} className={styles['piece']} data-open={at === chosen ? '' : undefined}>
          <span className={styles['score']}>
            {candidate.score} <span aria-hidden>%</span>
            <span className="visually-hidden">percent</span>
          </span>
          <div className={styles['what']}>
            <button type="button" className={styles['passage']} aria-current={at === chosen} onClick={() => onChoose(at)}>
              <q dir="auto">
                <Marked candidate={candidate} />
              </q>
            </button>
            <p className={styles['under']}>
              {[candidate.title, candidate.locator && locatorText(candidate.locator)].filter(Boolean).join(' · ')}
            </p>
          </div>
          <Button isDisabled={!canWrite} onPress={() => onAttach(candidate)}>
            Attach<span className="visually-hidden"> candidate {at + 1}</span>
          </Button>
        </li>
      ))}
    </ol>
  );
}

function Marked({ candidate: { passage, shared } }: { candidate: EvidenceCandidate }) {
  const words = passage.exact;
  return (
    <>
      {shared.map(({ start, end }, at) => (
        <span key={start}>
          {words.slice(shared[at - 1]?.end ?? 0, start)}
          <mark className={styles['shared']}>{words.slice(start, end)}</mark>
        </span>
      ))}
      {words.slice(shared.at(-1)?.end ?? 0)}
    </>
  );
}
