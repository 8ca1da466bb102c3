import { useEffect, useState } from 'react';
import type { Claim, ClaimKind, Risk, Verdict, VerdictValue } from '../../contract/claims.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { WordDifference } from '../captures/changed-words.tsx';
import { known, useQuery } from '../query.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { fullTime } from '../ui/time.ts';
import { ClaimMark } from './claim-mark.tsx';
import styles from './claim-form.module.css';
import type { Claims } from './use-claims.ts';
import { keysOf, kindWords, relationWords, riskWords, staleSourceWords, verdictWords } from './words.ts';

type ClaimFormProps = { claim: Claim; claims: Claims; canWrite: boolean };

/** All about one claim, in its place in the ledger: what changed, its verdict, what it is, what was said of it. */
export function ClaimForm({ claim, claims, canWrite, onComment }: ClaimFormProps & { onComment: (claim: Claim) => void }) {
  return (
    <div className={styles['form']} role="group" aria-label={`Claim ${claim.number}`}>
      {claim.state.stale.length > 0 && <StaleClaim claim={claim} claims={claims} canWrite={canWrite} />}
      <ClaimFields claim={claim} claims={claims} canWrite={canWrite} />
      <Evidence claim={claim} />
      <History claim={claim} />
      <div className={styles['line']}>
        <Button isDisabled={!canWrite} onPress={() => onComment(claim)}>
          Comment
        </Button>
        <Button isDisabled={!canWrite} onPress={() => claims.remove(claim)}>
          Remove claim
        </Button>
      </div>
    </div>
  );
}

/** The verdict of a claim, what it is and who checks it, each to be changed in its place. */
export function ClaimFields({ claim, claims, canWrite }: ClaimFormProps) {
  return (
    <>
      <div className={styles['line']}>
        <VerdictMenu claim={claim} claims={claims} canWrite={canWrite} />
        {claim.verdict && (
          <span className={styles['hint']}>
            {claim.verdict.by}, {fullTime(claim.verdict.at)}
          </span>
        )}
      </div>
      <div className={styles['line']}>
        <MenuButton<ClaimKind>
          label={`Kind: ${kindWords[claim.kind]}`}
          isDisabled={!canWrite}
          choices={keysOf(kindWords).map((id) => ({ id, label: kindWords[id] }))}
          chosen={claim.kind}
          onChoose={(kind) => claims.update(claim, { kind })}
        >
          {kindWords[claim.kind]}
        </MenuButton>
        <MenuButton<Risk>
          label={`Risk: ${riskWords[claim.risk]}`}
          isDisabled={!canWrite}
          choices={keysOf(riskWords).map((id) => ({ id, label: riskWords[id] }))}
          chosen={claim.risk}
          onChoose={(risk) => claims.update(claim, { risk })}
        >
          {riskWords[claim.risk]}
        </MenuButton>
        <CheckerMenu claim={claim} claims={claims} canWrite={canWrite} />
      </div>
      <ClaimNote claim={claim} claims={claims} canWrite={canWrite} />
    </>
  );
}

/** What changed since the verdict, with the two ways out: say it anew, or say why it still holds. */
export function StaleClaim({ claim, claims, canWrite }: ClaimFormProps) {
  const [reason, setReason] = useState<string | null>(null);
  return (
    <section className={styles['stale']} aria-label="Changed since the verdict">
      {claim.state.stale.map((stale) => {
        switch (stale.kind) {
          case 'text':
            return (
              <p key="text" className={styles['difference']} dir="auto">
                <WordDifference earlier={stale.signed} later={stale.now} />
              </p>
            );
          case 'source':
            return <p key={stale.because}>{staleSourceWords[stale.because]}</p>;
          default:
            return assertNever(stale);
        }
      })}
      {reason === null ? (
        <div className={styles['line']}>
          <Button look="outlined" isDisabled={!canWrite} onPress={() => claims.giveVerdict(claim, 'unchecked', 'Recheck: changed since the last verdict')}>
            Recheck
          </Button>
          <Button look="outlined" isDisabled={!canWrite} onPress={() => setReason('')}>
            Keep “{verdictWords[claim.state.verdict]}”…
          </Button>
        </div>
      ) : (
        <form
          className={styles['line']}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') claims.keep(claim, reason.trim());
          }}
        >
          <input
            aria-label="Why the verdict still holds"
            placeholder="Why does the verdict still hold?"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by the press that opened it
            autoFocus
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              setReason(null);
            }}
          />
          <Button look="outlined" isDisabled={reason.trim() === ''} onPress={() => claims.keep(claim, reason.trim())}>
            Keep
          </Button>
        </form>
      )}
    </section>
  );
}

function VerdictMenu({ claim, claims, canWrite }: ClaimFormProps) {
  const { verdict } = claim.state;
  return (
    <MenuButton<VerdictValue>
      label={`Verdict: ${verdictWords[verdict]}`}
      isDisabled={!canWrite || !claim.state.anchored}
      mark={<ClaimMark mark={verdict} />}
      choices={keysOf(verdictWords).map((id) => ({ id, label: verdictWords[id], mark: <ClaimMark mark={id} /> }))}
      chosen={verdict}
      onChoose={(chosen) => claims.giveVerdict(claim, chosen, '')}
    >
      {verdictWords[verdict]}
    </MenuButton>
  );
}

function CheckerMenu({ claim, claims, canWrite }: ClaimFormProps) {
  const people = claims.people?.people ?? [];
  const name = people.find(({ id }) => id === claim.checkerId)?.name ?? 'nobody yet';
  return (
    <MenuButton<string>
      label={`Who checks: ${name}`}
      isDisabled={!canWrite || people.length === 0}
      choices={[{ id: 'nobody', label: 'nobody yet' }, ...people.map((person) => ({ id: person.id, label: person.name }))]}
      chosen={claim.checkerId ?? 'nobody'}
      onChoose={(id) => claims.update(claim, { checkerId: id === 'nobody' ? null : id })}
    >
      Checks: {name}
    </MenuButton>
  );
}

/** The longest pause in typing after which the note is sent, in milliseconds. */
const pause = 400;

function ClaimNote({ claim, claims, canWrite }: ClaimFormProps) {
  const [note, setNote] = useState(claim.note);
  const { update } = claims;
  useEffect(() => {
    if (note === claim.note) return;
    const timer = setTimeout(() => update(claim, { note }), pause);
    return () => clearTimeout(timer);
  }, [note, claim, update]);
  return (
    <textarea
      rows={1}
      aria-label="Note"
      placeholder="Note"
      value={note}
      maxLength={20_000}
      readOnly={!canWrite}
      dir="auto"
      onChange={(event) => setNote(event.target.value)}
      onBlur={() => {
        if (note !== claim.note) update(claim, { note });
      }}
    />
  );
}

function Evidence({ claim: { evidence } }: { claim: Claim }) {
  if (evidence.length === 0) return <p className={styles['hint']}>Nothing supports it yet: attach passages in the checker’s desk.</p>;
  return (
    <ul className={styles['evidence']} aria-label="Evidence">
      {evidence.map((piece) => (
        <li key={piece.id}>
          <span className={styles['hint']}>{relationWords[piece.relation]}</span> <q dir="auto">{piece.passage.exact}</q>{' '}
          <span className={styles['hint']}>{piece.source.title}</span>
        </li>
      ))}
    </ul>
  );
}

/** All that was ever said of the claim, the latest first; asked for once somebody wants to see it. */
export function History({ claim }: { claim: Claim }) {
  const [isOpen, setOpen] = useState(false);
  const history = known(useQuery('claims.history', isOpen ? { claimId: claim.id } : null, ['claims.changed']));
  if (claim.verdict === null) return null;
  return (
    <details className={styles['history']} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>History</summary>
      <ol>{history?.map((entry) => <HistoryEntry key={entry.id} entry={entry} />)}</ol>
    </details>
  );
}

function HistoryEntry({ entry }: { entry: Verdict }) {
  const act = entry.act === 'kept' ? `kept “${verdictWords[entry.verdict]}”` : verdictWords[entry.verdict];
  return (
    <li>
      <ClaimMark mark={entry.verdict} />
      <span>
        {act}, {entry.by}, <time dateTime={new Date(entry.at).toISOString()}>{fullTime(entry.at)}</time>
        {entry.note !== '' && `: ${entry.note}`}
        <q dir="auto">{entry.words}</q>
      </span>
    </li>
  );
}
