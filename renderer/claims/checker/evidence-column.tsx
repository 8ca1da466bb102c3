import { Scale } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Claim, EvidenceCandidate, Relation } from '../../../contract/claims.ts';
import type { FrameSelection } from '../../../contract/views.ts';
import type { ShownPlace } from '../../desk/over-copy.tsx';
import { known, useQuery } from '../../query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { useStable } from '../../ui/use-stable.ts';
import { ClaimFields, History, StaleClaim } from '../claim-form.tsx';
import { ClaimMark } from '../claim-mark.tsx';
import { attachEvidence, type EvidencePlace } from '../evidence/acts.ts';
import { AttachContext } from '../evidence/attaching.ts';
import { Candidates } from '../evidence/candidates.tsx';
import { EvidenceList, placeOf } from '../evidence/evidence-list.tsx';
import type { Claims } from '../use-claims.ts';
import { markWords } from '../words.ts';
import { useCheckActs, type CheckActs } from './acts.ts';
import styles from './evidence-column.module.css';

export type EvidenceColumnProps = {
  claims: Claims;
  acts: CheckActs;
  canWrite: boolean;
  /** What is selected in the opened source. */
  selection: () => Promise<FrameSelection | null>;
  /** Shows a passage in its source. */
  onOpen: (place: ShownPlace) => void;
  /** The sources, below. */
  children: ReactNode;
};

/** What the claim that is looked at rests on and might rest on, over the source itself: the right of the checker's desk. */
export function EvidenceColumn({ claims, children, ...rest }: EvidenceColumnProps) {
  const claim = claims.list?.find(({ id }) => id === claims.activeId) ?? null;
  const attach = useStable((place: EvidencePlace) => claim && void attachEvidence(claim, place, 'supports'));
  return (
    <AttachContext value={claim === null ? null : attach}>
      <div className={styles['column']}>
        {claim === null ? (
          <EmptyState icon={<Scale aria-hidden />} words="Choose a claim on the left to see what it rests on." />
        ) : (
          <OfClaim key={claim.id} claim={claim} claims={claims} {...rest} />
        )}
        <div className={styles['source']}>{children}</div>
      </div>
    </AttachContext>
  );
}

type OfClaimProps = Omit<EvidenceColumnProps, 'children'> & { claim: Claim };

function OfClaim({ claim, claims, acts, canWrite, selection, onOpen }: OfClaimProps) {
  const region = useRef<HTMLElement>(null);
  const candidates = useQuery('claims.candidates', { claimId: claim.id }, ['claims.changed', 'citations.changed', 'sources.changed']);
  const [chosen, setChosen] = useState<EvidenceCandidate | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const offered = known(candidates) ?? [];
  const at = offered.findIndex((one) => isSame(one, chosen));

  const choose = (index: number) => {
    const candidate = offered[index];
    if (candidate === undefined) {
      showToast({ tone: 'done', words: 'There is no candidate for this claim.' });
      return;
    }
    // What was selected before would be attached in its place.
    getSelection()?.removeAllRanges();
    setChosen(candidate);
    setOpenId(null);
    onOpen(candidate);
  };
  const attach = async (relation: Relation) => {
    const place = (await selection()) ?? (at === -1 ? null : chosen);
    if (place === null) {
      showToast({ tone: 'refused', words: 'Select the words in the source first, or go to a candidate with C.' });
      return;
    }
    if ((await attachEvidence(claim, place, relation)) !== null) setChosen(null);
  };
  const open = (index: number) => {
    const piece = claim.evidence[index];
    if (piece === undefined) {
      showToast({ tone: 'done', words: `Claim ${claim.number} rests on nothing yet.` });
      return;
    }
    setOpenId(piece.id);
    setChosen(null);
    onOpen(placeOf(piece));
  };
  useCheckActs(acts, {
    'check.nextCandidate': () => choose((at + 1) % Math.max(1, offered.length)),
    'check.previousCandidate': () => choose(at <= 0 ? offered.length - 1 : at - 1),
    'check.supports': () => void attach('supports'),
    'check.contradicts': () => void attach('contradicts'),
    'check.context': () => void attach('context'),
    'check.open': () => open((claim.evidence.findIndex(({ id }) => id === openId) + 1) % Math.max(1, claim.evidence.length)),
    'check.note': () => region.current?.querySelector('textarea')?.focus(),
  });

  return (
    <section ref={region} className={styles['claim']} aria-label={`Evidence for claim ${claim.number}`}>
      <h2 className={styles['title']}>
        Claim {claim.number} <ClaimMark mark={claim.mark} /> {markWords[claim.mark]}
      </h2>
      <blockquote className={styles['words']} dir="auto">
        {claim.words}
      </blockquote>
      {claim.state.stale.length > 0 && (
        <div className={styles['part']}>
          <StaleClaim claim={claim} claims={claims} canWrite={canWrite} />
        </div>
      )}
      <h3 className={styles['heading']}>Evidence</h3>
      <EvidenceList
        evidence={claim.evidence}
        canWrite={canWrite}
        openId={openId}
        onOpen={(piece) => open(claim.evidence.indexOf(piece))}
      />
      <h3 className={styles['heading']}>Candidates{offered.length > 0 && ` (${offered.length})`}</h3>
      <Candidates
        candidates={candidates}
        chosen={at === -1 ? null : at}
        canWrite={canWrite}
        onChoose={choose}
        onAttach={(candidate) => void attachEvidence(claim, candidate, 'supports')}
      />
      <h3 className={styles['heading']}>About the claim</h3>
      <div className={styles['part']} role="group" aria-label={`Claim ${claim.number}`}>
        <ClaimFields claim={claim} claims={claims} canWrite={canWrite} />
        <History claim={claim} />
      </div>
      <p role="status" className="visually-hidden">
        {chosen !== null && at !== -1 && `Candidate ${at + 1} of ${offered.length}, ${chosen.score} percent: ${chosen.passage.exact}. ${chosen.title}`}
      </p>
    </section>
  );
}

function isSame(one: EvidenceCandidate, other: EvidenceCandidate | null): boolean {
  return one.captureId === other?.captureId && one.passage.position?.start === other.passage.position?.start;
}
