/** Units that are looked up together: enough to be rare in a text, few enough to survive between two changes. */
export const gramLength = 4;

/** Where the four units at each place of a text stand, by their hash; units that only share a hash come along. */
export type GramIndex = { length: number; mask: number; starts: Int32Array; places: Int32Array };

export function indexGrams(text: string): GramIndex {
  const count = Math.max(0, text.length - gramLength + 1);
  const mask = maskFor(count);
  const starts = new Int32Array(mask + 2);
  for (let at = 0; at < count; at++) starts[hashAt(text, at, mask) + 1]!++;
  for (let hash = 0; hash <= mask; hash++) starts[hash + 1]! += starts[hash]!;
  const next = starts.slice(0, mask + 1);
  const places = new Int32Array(count);
  for (let at = 0; at < count; at++) places[next[hashAt(text, at, mask)]!++] = at;
  return { length: text.length, mask, starts, places };
}

/** As many hashes as keep grams apart in a text of this many, within 2^8 and 2^18. */
function maskFor(count: number): number {
  const bits = Math.min(18, Math.max(8, Math.ceil(Math.log2(count + 1)) + 1));
  return (1 << bits) - 1;
}

function hashAt(text: string, at: number, mask: number): number {
  let hash = 0;
  for (let unit = at; unit < at + gramLength; unit++) hash = (Math.imul(hash, 0x9e37) + text.charCodeAt(unit)) | 0;
  return (hash ^ (hash >>> 15)) & mask;
}

/** A stretch of shifts between pattern and text in which much of the pattern lines up; `votes` counts the grams that do. */
type Band = { from: number; to: number; votes: number };

/**
 * The stretches of a text in which a pattern may stand with changes, the likeliest first: those where many of its grams stand at
 * about the same distance from where they stand in the pattern. Undefined where the pattern is too common to tell.
 * @param width how far grams may have been pushed apart by what was put in or left out, in units
 */
export function likelyBands(index: GramIndex, pattern: string, options: { width: number; most: number }): Band[] | undefined {
  const width = Math.max(16, options.width);
  const votes = new Int32Array(Math.ceil((index.length + pattern.length) / width) + 2);
  let total = 0;
  for (let at = 0; at + gramLength <= pattern.length; at++) {
    const hash = hashAt(pattern, at, index.mask);
    const [first, last] = [index.starts[hash]!, index.starts[hash + 1]!];
    total += last - first;
    if (total > mostVotes) return undefined;
    for (let place = first; place < last; place++) {
      votes[Math.floor((index.places[place]! - at + pattern.length) / width)]!++;
    }
  }
  return peaks(votes, Math.max(fewestVotes, pattern.length * shareInCommon), options.most).map(({ bucket, votes: count }) => ({
    from: bucket * width - pattern.length,
    to: (bucket + 2) * width - pattern.length,
    votes: count,
  }));
}

const mostVotes = 1_000_000;

/** One gram in common says nothing. */
const fewestVotes = 2;

/** Of a text in which every third unit changed at random a sixth of the grams are left; changes to whole words leave more. */
const shareInCommon = 1 / 10;

/** Neighbouring buckets are taken together, since what lines up may lie on their border; each only once. */
function peaks(votes: Int32Array, fewest: number, most: number): { bucket: number; votes: number }[] {
  const pairs: { bucket: number; votes: number }[] = [];
  for (let bucket = 0; bucket + 1 < votes.length; bucket++) {
    const sum = votes[bucket]! + votes[bucket + 1]!;
    if (sum >= fewest) pairs.push({ bucket, votes: sum });
  }
  pairs.sort((a, b) => b.votes - a.votes);
  const least = (pairs[0]?.votes ?? 0) / 4;
  const taken: typeof pairs = [];
  for (const pair of pairs) {
    if (taken.length === most || pair.votes < least) break;
    if (taken.every(({ bucket }) => Math.abs(bucket - pair.bucket) > 1)) taken.push(pair);
  }
  return taken;
}

/** How much two texts have in common, from 0 to 1, by their grams: for texts too long to be compared unit by unit. */
export function gramSimilarity(one: string, other: string): number {
  const count = (text: string) => Math.max(0, text.length - gramLength + 1);
  if (count(one) + count(other) === 0) return one === other ? 1 : 0;
  const mask = maskFor(count(one));
  const open = new Int32Array(mask + 1);
  for (let at = 0; at < count(one); at++) open[hashAt(one, at, mask)]!++;
  let shared = 0;
  for (let at = 0; at < count(other); at++) {
    const hash = hashAt(other, at, mask);
    if (open[hash]! > 0) {
      open[hash]!--;
      shared++;
    }
  }
  return (2 * shared) / (count(one) + count(other));
}
