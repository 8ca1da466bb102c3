import { Trash2 } from 'lucide-react';
import type { Evidence } from '../../../contract/claims.ts';
import { fateWords } from '../../../domain/sources/fate.ts';
import { locatorText } from '../../../domain/sources/locator.ts';
import type { ShownPlace } from '../../desk/over-copy.tsx';
import { IconButton } from '../../ui/button.tsx';
import { fullTime } from '../../ui/time.ts';
import { relationWords } from '../words.ts';
import { removeEvidence } from './acts.ts';
import styles from './evidence.module.css';
import { RelationMark } from './relation-mark.tsx';

type EvidenceListProps = { evidence: readonly Evidence[]; canWrite: boolean; openId: string | null; onOpen: (evidence: Evidence) => void };

/** What a claim rests on: the words, where and when they were captured, and whether they still stand. */
export function EvidenceList({ evidence, canWrite, openId, onOpen }: EvidenceListProps) {
  if (evidence.length === 0) return <p className={styles['none']}>Nothing yet: select a passage in a source and press E, or take a candidate.</p>;
  return (
    <ul className={styles['list']} aria-label="Evidence">
      {evidence.map((piece) => (
        <li key={piece.id} className={styles['piece']} data-open={piece.id === openId ? '' : undefined}>
          <RelationMark relation={piece.relation} />
          <div className={styles['what']}>
            <button type="button" className={styles['passage']} aria-current={piece.id === openId} onClick={() => onOpen(piece)}>
              <span className={styles['relation']}>{relationWords[piece.relation]} </span>
              <q dir="auto">{shortened(piece.passage.exact)}</q>
            </button>
            <p className={styles['under']}>{aboutEvidence(piece)}</p>
            <StandingWords piece={piece} />
          </div>
          {canWrite && <IconButton label="Remove the evidence" icon={<Trash2 aria-hidden />} onPress={() => void removeEvidence(piece)} />}
        </li>
      ))}
    </ul>
  );
}

export function placeOf({ sourceId, captureId, passage }: Evidence): ShownPlace {
  return { sourceId, captureId, passage };
}

function aboutEvidence({ source, locator, capturedAt, captureSha256 }: Evidence): string {
  return [source.title, locator && locatorText(locator), `captured ${fullTime(capturedAt)}`, `sha256 ${captureSha256.slice(0, 8)}`]
    .filter(Boolean)
    .join(' · ');
}

/** What a checker should know of a passage before relying on it. */
function StandingWords({ piece: { fate, source } }: { piece: Evidence }) {
  const trouble = [
    source.standing !== 'good' && `The source is ${source.standing}${source.standingReason === '' ? '' : `: ${source.standingReason}`}.`,
    fateWords(fate.kind),
  ].filter(Boolean);
  if (trouble.length === 0) return <p className={styles['stands']}>Stands in the newest capture.</p>;
  return <p className={styles['trouble']}>{trouble.join(' ')}</p>;
}

/** The longest passage that is shown whole; its place in the source shows the rest. */
const longest = 400;

export function shortened(words: string): string {
  return words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
}
