import { join } from 'node:path';
import { passageAt } from '../domain/sources/anchor.ts';
import type { ReadableBlock } from '../domain/sources/readable.ts';
import { encodeBlock, type EncodedBlock } from '../domain/story/body.ts';
import { encodePatch } from '../domain/story/patch.ts';
import type * as create from '../main/archive/create.ts';
import type { DeskCommandName, DeskInput, DeskOutput } from '../main/desk/commands.ts';
import type * as desks from '../main/desk/desk.ts';
import type { Desk } from '../main/desk/desk.ts';
import type * as commands from '../main/desk/execute.ts';
import { inHome } from './desk.ts';
import { compare, type Comparison } from './measure.ts';
import { makeNews } from './news.ts';
import { withSources } from './sources-in-node.ts';

const stories = 300;
const allClaims = 5000;
const rounds = 30;
/** What a person waits at most until every ledger is right again after a capture, in milliseconds. */
const longestWait = 100;

/** What a capture means for claims all over the archive, beside reading nothing but the rows of the evidence concerned. */
export function run(): Promise<Comparison[]> {
  return withSources(async (load) => {
    const { createArchive } = await load<typeof create>('/main/archive/create.ts');
    const { openDesk, closeDesk } = await load<typeof desks>('/main/desk/desk.ts');
    const { execute } = await load<typeof commands>('/main/desk/execute.ts');
    return inHome(async (home) => {
      const path = join(home, 'claims.standfirst');
      createArchive(path);
      const desk = openDesk(path, { unseen: true });
      const ask: Ask = (name, input) => {
        const result = execute(desk, name, input) as { ok: true; value: never } | { ok: false; error: { happened: string } };
        if (!result.ok) throw new Error(`${name}: ${result.error.happened}`);
        return result.value;
      };
      try {
        return measure(desk, ask);
      } finally {
        closeDesk(desk);
      }
    });
  });
}

type Ask = <Name extends DeskCommandName>(name: Name, input: DeskInput<Name>) => DeskOutput<Name>;

function measure(desk: Desk, ask: Ask): Comparison[] {
  const { sourceId, storyIds } = fill(desk, ask);
  const rows = desk.archive.statement(
    `SELECT claim_evidence.* FROM capture JOIN claim_evidence ON claim_evidence.capture_id = capture.id WHERE source_id = ?`,
  );
  const refresh = (): number => timed(() => {
    const resting = ask('claims.restingOn', { sourceId });
    if (resting.length !== stories) throw new Error(`${resting.length} claims rest on the source`);
    ask('claims.list', { storyId: storyIds[0]! });
  });
  const first = refresh();
  const ours: number[] = [];
  const floor: number[] = [];
  const typing: number[] = [];
  const bareTyping: number[] = [];
  for (let round = 0; round < rounds; round++) {
    capture(desk, ask, sourceId, round);
    ours.push(refresh());
    floor.push(timed(() => rows.all(sourceId)));
    const at = storyIds[round]!;
    typing.push(timed(() => append(ask, at, `${round}`, 1)));
    bareTyping.push(timed(() => append(ask, at, `${round}`, 0)));
  }
  process.stdout.write(`claims: ${allClaims} over ${stories} stories; refresh ${middle(ours).toFixed(1)} ms (goal ${longestWait}), the very first ${first.toFixed(0)} ms\n`);
  const [refreshed, typed] = [
    compare({ name: `${stories} claims all over the archive after a capture`, unit: 'ms', goal: null, samples: ours, floor }),
    compare({ name: 'one update with the claim that it moved', unit: 'ms', goal: null, samples: typing, floor: bareTyping }),
  ];
  return [{ ...refreshed, met: refreshed.value <= longestWait }, typed];
}

const middle = (samples: readonly number[]): number => samples.toSorted((a, b) => a - b)[samples.length >> 1]!;

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const claimOf = new Map<string, { claimId: string; blockId: string }>();

/** Every story has one claim that rests on the same source, and others that rest on another. */
function fill(desk: Desk, ask: Ask): { sourceId: string; storyIds: string[] } {
  const news = makeNews();
  const [shared, other] = [addSource(desk, ask, 'shared'), addSource(desk, ask, 'other')];
  const storyIds: string[] = [];
  const perStory = Math.round(allClaims / stories);
  desk.archive.transaction(() => {
    for (let number = 0; number < stories; number++) {
      const { title, paragraphs } = news.next(600);
      const { id: storyId } = ask('stories.create', { headline: title });
      const blocks = paragraphs.map((words) => paragraph(desk.newId(), words));
      ask('body.append', { storyId, seq: 1, patch: encodePatch({ index: 0, deleteCount: 0, blocks: blocks.map(({ encoded }) => encoded) }) });
      for (let at = 0; at < perStory; at++) {
        const { id: blockId, words } = blocks[at % blocks.length]!;
        const claimId = desk.newId();
        ask('claims.create', { storyId, claimId, seq: 1, segments: [{ blockId, start: 0, end: Math.min(20 + at, words.length) }] });
        const { captureId, text } = at === 0 ? shared : other;
        const start = 10 * (at + (number % 40));
        ask('claims.addEvidence', { claimId, captureId, passage: passageAt(text, start, start + 60), locator: null, relation: 'supports' });
        ask('claims.giveVerdict', { claimId, verdict: 'disputed', words: words.slice(0, 20 + at), note: '' });
        if (at === 0) claimOf.set(storyId, { claimId, blockId });
      }
      storyIds.push(storyId);
    }
  });
  return { sourceId: shared.sourceId, storyIds };
}

function readableOf(name: string): ReadableBlock[] {
  return [{ kind: 'paragraph', text: Array.from({ length: 400 }, (_, at) => `${name} ${at} said.`).join(' ') }];
}

function addSource(desk: Desk, ask: Ask, name: string) {
  const stored = store(desk, ask, null, name, 0);
  const [block] = readableOf(name);
  return { ...stored, text: block && 'text' in block ? block.text : '' };
}

function capture(desk: Desk, ask: Ask, sourceId: string, round: number): void {
  store(desk, ask, sourceId, 'shared', round + 1);
}

function store(desk: Desk, ask: Ask, sourceId: string | null, name: string, time: number): { sourceId: string; captureId: string } {
  const stored = ask('sources.storePrepared', {
    kind: 'ready',
    fileName: `${name}.html`,
    method: 'file',
    sourceId,
    sourceKind: 'web-page',
    mediaType: 'text/html',
    bytes: Buffer.from(`${name} ${desk.newId()} ${time}`),
    page: null,
    parts: [],
    readable: readableOf(name),
    csl: { type: 'webpage', title: name, author: [] },
    language: 'en',
    facts: { published: '', updated: '', section: '', related: [] },
    retrieval: null,
  });
  if (stored.kind !== 'done') throw new Error(`not stored: ${stored.kind}`);
  return stored;
}

function paragraph(id: string, words: string): { id: string; words: string; encoded: EncodedBlock } {
  const element = { direction: null, format: '', indent: 0, version: 1 } as const;
  const text = { type: 'text', text: words, detail: 0, format: 0, mode: 'normal', style: '', version: 1 } as const;
  return { id, words, encoded: encodeBlock({ type: 'paragraph', children: [text], ...element, $: { id } }) };
}

/** Types before the claim of a story, telling the archive where that leaves it; or types without a claim. */
function append(ask: Ask, storyId: string, words: string, claims: 0 | 1): void {
  const { claimId, blockId } = claimOf.get(storyId)!;
  const { seq } = ask('body.open', { storyId });
  const place = { kind: 'anchored', segments: [{ blockId, start: 1, end: 21 }] } as const;
  const patch = encodePatch({ index: 0, deleteCount: 1, blocks: [paragraph(blockId, `${words}${'x'.repeat(300)}`).encoded] });
  ask('body.append', { storyId, seq: seq + 1, patch, ...(claims === 1 && { ranges: [{ id: claimId, place }] }) });
}
