import { Refusal } from '../../../contract/errors.ts';
import type { GateResult } from '../../../contract/gate.ts';
import type { Coverage } from '../../../domain/claims/checkable/coverage.ts';
import { recordAct } from '../audit/record.ts';
import { keepForStatus } from '../body/versions.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { updateStatus } from '../stories/store.ts';
import { coverageOf, gateOf } from './check.ts';
import { recordException } from './exception.ts';

/** The reader counts what is covered; the desk decides, in the transaction of what follows. */
export const preparePass: Handler<'gate.pass'> = async (desk, { storyId, ...asked }) => ({
  storyId,
  ...asked,
  coverage: await coverageOf(desk, storyId),
});

/** Lets a story through, for good (`status`) or for an export (null). */
export const letPass: Handler<'gate.let'> = (desk, { storyId, status, despite, coverage }) => {
  desk.archive.transaction(() => {
    const before = storyOrRefuse(desk, storyId).status;
    passGate(desk, storyId, { despite, coverage });
    if (status === null || status === before) return;
    updateStatus(desk.archive, storyId, status, desk.now());
    keepForStatus(desk, storyId, status);
    recordAct(desk, 'story.status', { storyId, status, before });
  });
  if (status !== null) desk.emit({ name: 'stories.changed', storyId });
  return gateOf(desk, storyId, coverage);
};

/**
 * Lets a story through where the gate is open, where somebody let it pass before for the same reasons, or with a reason, which is
 * logged. To be called inside the transaction of what follows.
 * @throws Refusal where the gate is shut and no reason is given
 */
export function passGate(desk: Desk, storyId: string, { despite, coverage }: { despite: string | undefined; coverage: Coverage | null }): void {
  const gate = gateOf(desk, storyId, coverage);
  if (gate.open) return;
  if (despite !== undefined) recordException(desk, storyId, gate, despite);
  else if (gate.exception === null) throw gateIsShut(gate);
}

function gateIsShut({ reasons }: GateResult): Refusal {
  return new Refusal('not-allowed', {
    happened: `The gate is shut: ${reasons.map(({ sentence }) => sentence.charAt(0).toLowerCase() + sentence.slice(1)).join('; ')}.`,
    kept: 'The story stays as it was.',
    next: 'Clear what is open, or say why the story is to pass all the same.',
  });
}
