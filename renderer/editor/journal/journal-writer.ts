import type { CommandInput } from '../../../contract/commands.ts';
import type { AppError } from '../../../contract/errors.ts';
import { failed, ok, type Result } from '../../../contract/result.ts';
import type { OpenBody } from '../../../contract/views.ts';
import type { MovedRange } from '../../../domain/ranges/range.ts';
import { encodeBlock, type Block, type EncodedBlock } from '../../../domain/story/body.ts';
import { diffBlocks, encodePatch, type Patch } from '../../../domain/story/patch.ts';
import { createStore, type Store } from '../store.ts';
import type { BodyPort } from './body-port.ts';
import { documentHash } from './document-hash.ts';
import type { SaveState } from './save-state.ts';

export type CheckpointReason = CommandInput<'body.checkpoint'>['reason'];

/** Where what lies over the copy stands, told with the update that moved it. */
export type MovedRanges = { takeMoved(): readonly MovedRange[]; takeAll(): readonly MovedRange[] };

const noRanges: MovedRanges = { takeMoved: () => [], takeAll: () => [] };

/** The copy as the patches recorded so far add up to. */
type Copy = { readonly blocks: readonly EncodedBlock[]; compareAll(): void };

/** Milliseconds before each further attempt to reach an archive that refused; the last one goes on. */
const pauses = [0, 250, 1000, 2000, 5000];

/**
 * So many updates are on their way at once. One that waits in the window dies with it, so the next is not held back for
 * the answer to the one before; but an archive slower than the typing must not fall ever further behind, so what comes
 * on top goes as one once there is room.
 */
const mostInFlight = 2;

/** A checkpoint is due after so many updates, so many UTF-16 units of them, or so many milliseconds without one. */
const rowsBetweenCheckpoints = 200;
const lengthBetweenCheckpoints = 256 * 1024;
const idleBeforeCheckpoint = 30_000;

/**
 * Sends every update of a copy to the archive, in order and at once; only where the archive is behind are updates held
 * back, joined into one. Where one is refused or lost, it asks what the archive holds and sends the difference, so that a
 * fault leaves nothing behind once the archive answers again.
 */
export class JournalWriter {
  readonly #storyId: string;
  readonly #port: BodyPort;
  readonly #copy: Copy;
  readonly #ranges: MovedRanges;
  readonly #save;
  #sent: number;
  #acknowledged: number;
  /** What was recorded since the last update that was sent. */
  #held: Run | undefined;
  /** Why updates are not sent at present: the difference will hold them once the archive says what it has. */
  #trouble: AppError | undefined;
  /** Counts the breaks in the stream; an answer from before the last one says nothing any more. */
  #stream = 0;
  /** Whether this stream carried ranges: where it breaks, what the archive holds of them is not known. */
  #carriedRanges = false;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #rows = 0;
  #length = 0;
  #waiting: ((outcome: Result<null>) => void)[] = [];

  constructor({ storyId, seq }: Pick<OpenBody, 'storyId' | 'seq'>, port: BodyPort, copy: Copy, ranges: MovedRanges = noRanges) {
    this.#storyId = storyId;
    this.#port = port;
    this.#copy = copy;
    this.#ranges = ranges;
    this.#sent = seq;
    this.#acknowledged = seq;
    this.#save = createStore<SaveState>({ kind: 'saved', seq });
  }

  get save(): Store<SaveState> {
    return this.#save;
  }

  /** Takes the next update; the copy holds it already. */
  record(patch: Patch): void {
    this.#restartIdle();
    if (this.#trouble !== undefined) return;
    this.#held = joined(this.#held, patch);
    if (this.#sent - this.#acknowledged < mostInFlight) this.#sendHeld();
    if (this.#rows >= rowsBetweenCheckpoints || this.#length >= lengthBetweenCheckpoints) void this.checkpoint('size');
  }

  /** Sends what is held back, however far the archive is behind. @returns the number of the update that holds the copy as it is */
  sendAll(): number {
    this.#sendHeld();
    return this.#sent;
  }

  /** Ends the timers; what was recorded is on its way. */
  stop(): void {
    this.#sendHeld();
    clearTimeout(this.#retry);
    clearTimeout(this.#idle);
  }

  /** Everything recorded acknowledged, and folded into a version. */
  async flush(reason: CheckpointReason): Promise<Result<null>> {
    this.#copy.compareAll();
    if (this.#trouble !== undefined) this.#recoverSoon(0);
    const settled = await this.#settled();
    return settled.ok ? this.checkpoint(reason) : settled;
  }

  /** Folds the journal into a version where there is anything in it that is not in one. */
  async checkpoint(reason: CheckpointReason): Promise<Result<null>> {
    clearTimeout(this.#idle);
    if (this.#trouble !== undefined) return failed(this.#trouble);
    this.#sendHeld();
    if (this.#rows === 0) return ok(null);
    this.#rows = 0;
    this.#length = 0;
    this.#copy.compareAll();
    this.#sendHeld();
    const first = await this.#fold(reason);
    if (!first.ok || first.value === 'kept') return first.ok ? ok(null) : first;
    this.#sendHeld();
    const whole = { index: 0, deleteCount: this.#copy.blocks.length, blocks: this.#copy.blocks };
    void this.#append(whole, this.#ranges.takeAll());
    const second = await this.#fold(reason);
    if (second.ok && second.value === 'differs') return failed(this.#break(disagreement));
    return second.ok ? ok(null) : second;
  }

  /** What was sent up to now is what the hash is of; later updates may overtake it, since the archive can go back. */
  async #fold(reason: CheckpointReason): Promise<Result<'kept' | 'differs'>> {
    const seq = this.#sent;
    const hash = await documentHash(this.#copy.blocks);
    const answer = await this.#port.checkpoint({ storyId: this.#storyId, seq, documentHash: hash, reason });
    return answer.ok ? ok(answer.value.kind) : answer;
  }

  #sendHeld(): void {
    if (this.#held === undefined) return;
    const { start, end, growth } = this.#held;
    this.#held = undefined;
    const patch = { index: start, deleteCount: end - start - growth, blocks: this.#copy.blocks.slice(start, end) };
    void this.#append(patch, this.#ranges.takeMoved());
  }

  async #append(patch: Patch, ranges: readonly MovedRange[]): Promise<void> {
    const stream = this.#stream;
    const seq = ++this.#sent;
    const text = encodePatch(patch);
    this.#rows++;
    this.#length += text.length;
    this.#show();
    this.#carriedRanges ||= ranges.length > 0;
    const moved = ranges.length === 0 ? {} : { ranges };
    const answer = await this.#port.append({ storyId: this.#storyId, seq, patch: text, ...moved });
    if (stream !== this.#stream) return;
    if (answer.ok) this.#acknowledge(seq);
    else this.#break(answer.error);
  }

  #acknowledge(seq: number): void {
    this.#acknowledged = seq;
    this.#attempt = 0;
    this.#sendHeld();
    this.#show();
  }

  #break(error: AppError): AppError {
    this.#stream++;
    this.#trouble = error;
    this.#held = undefined;
    this.#show();
    this.#settle(failed(error));
    this.#recoverSoon(pauses[Math.min(this.#attempt++, pauses.length - 1)] ?? 0);
    return error;
  }

  #recoverSoon(pause: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#recover(), pause);
  }

  async #recover(): Promise<void> {
    const stream = ++this.#stream;
    const opened = await this.#port.open({ storyId: this.#storyId });
    if (stream !== this.#stream) return;
    if (!opened.ok) {
      this.#break(opened.error);
      return;
    }
    const stored = decodeBlocks(opened.value.blocks);
    if (opened.value.seq > this.#sent) await this.#keepOthersCopy(opened.value.seq, stored);
    if (stream === this.#stream) this.#resume(opened.value.seq, stored);
  }

  /** Somebody else wrote to this story: their copy becomes a version before this window's goes on top of it. */
  async #keepOthersCopy(seq: number, stored: readonly EncodedBlock[]): Promise<void> {
    const hash = await documentHash(stored);
    await this.#port.checkpoint({ storyId: this.#storyId, seq, documentHash: hash, reason: 'size' });
  }

  #resume(seq: number, stored: readonly EncodedBlock[]): void {
    this.#trouble = undefined;
    this.#sent = seq;
    this.#acknowledged = seq;
    const difference = diffBlocks(stored, this.#copy.blocks);
    const inDoubt = this.#carriedRanges || this.#ranges.takeMoved().length > 0;
    this.#carriedRanges = false;
    if (difference === undefined && !inDoubt) this.#acknowledge(seq);
    else void this.#append(difference ?? nothing, this.#ranges.takeAll());
  }

  #restartIdle(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.checkpoint('idle'), idleBeforeCheckpoint);
  }

  #show(): void {
    const seq = this.#acknowledged;
    const waiting = this.#sent - seq;
    if (this.#trouble !== undefined) this.#save.set({ kind: 'not-saved', seq, reason: this.#trouble });
    else if (waiting > 0) this.#save.set({ kind: 'saving', seq, waiting });
    else {
      this.#save.set({ kind: 'saved', seq });
      this.#settle(ok(null));
    }
  }

  async #settled(): Promise<Result<null>> {
    if (this.#save.get().kind === 'saved') return ok(null);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #settle(outcome: Result<null>): void {
    for (const resolve of this.#waiting.splice(0)) resolve(outcome);
  }
}

/** An update that changes no block: it brings ranges along. */
const nothing: Patch = { index: 0, deleteCount: 0, blocks: [] };

/** The blocks between `start` and `end`, as the copy is now, differ from what was sent; there are `growth` more of them. */
type Run = { start: number; end: number; growth: number };

/** Two changes in a row as one, over the blocks between them as well. */
function joined(run: Run | undefined, { index, deleteCount, blocks }: Patch): Run {
  const growth = blocks.length - deleteCount;
  if (run === undefined) return { start: index, end: index + blocks.length, growth };
  return {
    start: Math.min(run.start, index),
    end: Math.max(run.end, index + deleteCount) + growth,
    growth: run.growth + growth,
  };
}

/** Blocks as the archive sent them, in the encoding that both sides compare. */
export function decodeBlocks(json: string): EncodedBlock[] {
  return (JSON.parse(json) as Block[]).map(encodeBlock);
}

const disagreement: AppError = {
  kind: 'internal',
  happened: 'The archive and this window count the copy differently.',
  kept: 'Every change is in the archive’s journal, and the copy in the window is whole.',
  next: 'Close the window and open the story again; if it comes back, please report it.',
};
