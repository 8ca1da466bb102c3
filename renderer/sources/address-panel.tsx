import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { errorText } from '../../contract/errors.ts';
import type { WorkProgress } from '../../contract/work.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { readableAddress } from '../../domain/web-address.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import type { AddressCapture, AddressState } from './address.ts';
import styles from './address-panel.module.css';

type AddressPanelProps = { capturing: AddressCapture; onOpen: (sourceId: string) => void };

/** Where an address is typed, and what becomes of it. */
export function AddressPanel({ capturing, onOpen }: AddressPanelProps) {
  const { state } = capturing;
  const body = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const shown = state.kind;
  // What had the focus goes when the next thing is to be done.
  useEffect(() => {
    if (shown !== 'closed') body.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [shown]);
  useEscape(panel, shown, capturing.close);
  if (state.kind === 'closed') return null;
  const isAgain = 'wanted' in state && state.wanted.sourceId !== null;
  return (
    <section ref={panel} className={styles['panel']} aria-label={isAgain ? 'Capture again' : 'Add by address'}>
      <div className={styles['head']}>
        <h3>{isAgain ? 'Capture again' : 'Add by address'}</h3>
        {state.kind !== 'working' && <IconButton label="Close" icon={<X aria-hidden />} onPress={capturing.close} />}
      </div>
      <div ref={body} className={styles['body']}>
        <Body capturing={capturing} onOpen={onOpen} />
      </div>
    </section>
  );
}

/** Escape closes the panel and goes no further; what is under way is cancelled by its own button alone. */
function useEscape(panel: RefObject<HTMLElement | null>, shown: AddressState['kind'], close: () => void): void {
  useEffect(() => {
    const element = panel.current;
    if (element === null || shown === 'closed' || shown === 'working') return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  }, [panel, shown, close]);
}

function Body({ capturing, onOpen }: AddressPanelProps): ReactNode {
  const { state } = capturing;
  switch (state.kind) {
    case 'closed':
      return null;
    case 'typing':
      return (
        <>
          <AddressForm capturing={capturing} address={state.address} />
          {state.error && <Notice tone="refused" words={errorText(state.error)} />}
        </>
      );
    case 'working':
      return (
        <>
          <Asked address={state.wanted.address} />
          <Progress label="the capture" {...stepOf(state.progress)} onCancel={capturing.cancel} />
        </>
      );
    case 'private':
      return (
        <>
          <Asked address={state.wanted.address} />
          <Notice tone="refused" words={errorText(state.error)} />
          <div className={styles['acts']}>
            <Button look="outlined" onPress={capturing.allowOnce}>
              Allow this address once
            </Button>
          </div>
        </>
      );
    case 'here':
      return (
        <>
          <Asked address={state.wanted.address} />
          <Notice tone="told" words={`“${state.outcome.title}” is here already. The page may have changed since.`} />
          <div className={styles['acts']}>
            <Button look="outlined" onPress={capturing.keepAsNewCapture}>
              Take a new capture
            </Button>
            <Button
              onPress={() => {
                capturing.close();
                onOpen(state.outcome.sourceId);
              }}
            >
              Open it
            </Button>
          </div>
        </>
      );
    case 'refused':
      return (
        <>
          {state.wanted.sourceId === null ? <AddressForm capturing={capturing} address={state.wanted.address} /> : null}
          <Notice tone="refused" words={errorText(state.error)}>
            {state.wanted.sourceId === null ? null : (
              <Button look="outlined" onPress={capturing.tryAgain}>
                Try again
              </Button>
            )}
          </Notice>
        </>
      );
    default:
      return assertNever(state);
  }
}

function AddressForm({ capturing, address }: { capturing: AddressCapture; address: string }) {
  return (
    <Form
      className={styles['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== '') capturing.capture(address.trim());
      }}
    >
      <TextField value={address} onChange={capturing.type} type="url" className={styles['field'] ?? ''}>
        <Label>Address of the page</Label>
        {/* A browser's own check would refuse what only lacks its https. */}
        <Input placeholder="https://" maxLength={8192} inputMode="url" type="text" spellCheck="false" dir="ltr" />
      </TextField>
      <Button look="filled" isDisabled={address.trim() === ''} onPress={() => capturing.capture(address.trim())}>
        Capture
      </Button>
    </Form>
  );
}

function Asked({ address }: { address: string }) {
  if (address === '') return null;
  return (
    <p className={styles['asked']} dir="ltr" title={address}>
      {readableAddress(address)}
    </p>
  );
}

function stepOf(progress: WorkProgress | null): { step: string; done: number; total: number | null } {
  if (progress === null) return { step: 'Starting', done: 0, total: null };
  const { step, done, total } = progress;
  const received = total === null && done > 0 ? `${step}: ${(done / 1024 / 1024).toFixed(1)} MB` : step;
  return { step: received, done, total };
}
