import { decodeBlock, textOf, type EncodedBlock } from '../../../domain/story/body.ts';
import { countWords } from '../../../domain/story/words.ts';
import type { Archive } from '../../archive/archive.ts';
import { sha256 } from '../../archive/hash.ts';
import { recoverCopy, type RecoveredCopy } from './recover.ts';

/** What is known of a block, worked out once while its copy is open. */
type BlockFacts = { hash: string; text: string; words: Map<string, number> };

/** A copy that is worked on, held in memory so that an update costs one row and a checkpoint only what changed. */
export type OpenCopy = RecoveredCopy & { readonly facts: Map<EncodedBlock, BlockFacts> };

export type OpenCopies = {
  /** The copy as it stands on the disk. @throws Refusal */
  get(storyId: string): OpenCopy;
  /** Notes what a commit has just put on the disk. */
  advance(storyId: string, copy: OpenCopy): void;
  /** Reads the copy from the disk the next time. */
  forget(storyId: string): void;
};

/** How many copies are held at once: the windows of one archive and some. */
const held = 8;

export function openCopies(archive: Archive): OpenCopies {
  const copies = new Map<string, OpenCopy>();
  let dataVersion = readDataVersion(archive);

  /** Another connection may have written: what is held is then no longer what is on the disk. */
  function dropStale(): void {
    const current = readDataVersion(archive);
    if (current !== dataVersion) copies.clear();
    dataVersion = current;
  }

  function hold(storyId: string, copy: OpenCopy): OpenCopy {
    copies.delete(storyId);
    copies.set(storyId, copy);
    const [oldest] = copies.keys();
    if (copies.size > held && oldest !== undefined) copies.delete(oldest);
    return copy;
  }

  return {
    get(storyId) {
      dropStale();
      return hold(storyId, copies.get(storyId) ?? { ...recoverCopy(archive, storyId), facts: new Map() });
    },
    advance: hold,
    forget: (storyId) => copies.delete(storyId),
  };
}

/** Changes whenever another connection, of this program or another, has committed (`PRAGMA data_version`). */
function readDataVersion(archive: Archive): unknown {
  return archive.statement('SELECT data_version FROM pragma_data_version').pluck().get();
}

export function factsOf(copy: OpenCopy, block: EncodedBlock): BlockFacts {
  let facts = copy.facts.get(block);
  if (facts === undefined) {
    facts = { hash: sha256(block), text: textOf(decodeBlock(block)), words: new Map() };
    copy.facts.set(block, facts);
  }
  return facts;
}

/** Words of the whole copy; only blocks that are new since the last count are counted. */
export function wordsOf(copy: OpenCopy, language: string): number {
  forgetOldBlocks(copy);
  let total = 0;
  for (const block of copy.blocks) {
    const { text, words } = factsOf(copy, block);
    let count = words.get(language);
    if (count === undefined) {
      count = countWords(text, language);
      words.set(language, count);
    }
    total += count;
  }
  return total;
}

/** While a copy is typed into, every state of a block leaves its facts behind. */
function forgetOldBlocks(copy: OpenCopy): void {
  if (copy.facts.size <= 2 * copy.blocks.length + 64) return;
  const standing = new Set(copy.blocks);
  for (const block of copy.facts.keys()) if (!standing.has(block)) copy.facts.delete(block);
}
