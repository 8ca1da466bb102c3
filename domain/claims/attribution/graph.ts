import { foldedWords } from '../folded.ts';
import type { Party } from './patterns.ts';

/** One step of the way from whoever spoke to the document that the words stand in. */
export type AttributionStep = { role: 'speaker' | 'outlet' | 'original'; name: string; unnamed: number | null };

/** Who is said to have said some words of the copy, as far as a person accepted it. */
export type AcceptedAttribution = { id: string; words: string; path: readonly AttributionStep[] };

export function pathOf({ speaker, outlet, original }: Record<'speaker' | 'outlet' | 'original', Party | null>): AttributionStep[] {
  const step = (role: AttributionStep['role'], party: Party | null): AttributionStep[] =>
    party === null ? [] : [{ role, name: party.name, unnamed: party.unnamed }];
  return [...step('speaker', speaker), ...step('outlet', outlet), ...step('original', original)];
}

/** A source of the story, by every name that copy may call it, and whom its own text says it has things from. */
export type KnownSource = { id: string; names: readonly string[]; restsOn: readonly string[] };

export type AttributionInput = {
  attributions: readonly AcceptedAttribution[];
  sources: readonly KnownSource[];
  /** Claims with the sources that support them, to see which rest on one alone. */
  claims: readonly { id: string; words: string; sourceIds: readonly string[] }[];
  /** What else is known of where attributions stand, by their id. */
  places: ReadonlyMap<string, { linked: boolean; introduced: boolean; firstMention: boolean }>;
};

export type AttributionFlag =
  /** The copy has the words from an outlet, and the original is not among the sources. */
  | { kind: 'second-hand'; attributionId: string; missing: string }
  | { kind: 'single-source'; claimId: string; words: string; sourceId: string }
  | { kind: 'unnamed'; attributionId: string; people: number; name: string }
  | { kind: 'outlet-not-linked'; attributionId: string; outlet: string }
  | { kind: 'speaker-without-title'; attributionId: string; speaker: string }
  /** Sources that look like several and go back to one. */
  | { kind: 'circular'; sourceIds: readonly string[]; origin: string };

export type AttributionNode = { id: string; kind: 'words' | AttributionStep['role']; label: string; unnamed: number | null; amongSources: boolean };
export type AttributionEdge = { from: string; to: string; attributionIds: readonly string[] };
export type AttributionGraph = {
  nodes: readonly AttributionNode[];
  edges: readonly AttributionEdge[];
  flags: readonly AttributionFlag[];
  /** How many people speak without their names. */
  unnamedPeople: number;
};

/** Who says so, over a whole story: words lead to whoever said them, to who passed them on, to where they stand first. */
export function attributionGraph(input: AttributionInput): AttributionGraph {
  const nodes = new Map<string, AttributionNode>();
  const edges = new Map<string, { from: string; to: string; attributionIds: string[] }>();
  const sourceOf = (name: string): KnownSource | undefined => input.sources.find(({ names }) => names.some((other) => isSameName(name, other)));
  for (const { id, words, path } of input.attributions) {
    let before = `words ${words}`;
    nodes.set(before, { id: before, kind: 'words', label: words, unnamed: null, amongSources: false });
    for (const { role, name, unnamed } of path) {
      const here = `${unnamed === null ? '' : `${id} `}${nameKey(name)}`;
      const known = nodes.get(here);
      if (known === undefined) nodes.set(here, { id: here, kind: role, label: name, unnamed, amongSources: sourceOf(name) !== undefined });
      if (here === before) continue;
      const edge = edges.get(`${before}\n${here}`);
      if (edge === undefined) edges.set(`${before}\n${here}`, { from: before, to: here, attributionIds: [id] });
      else edge.attributionIds.push(id);
      before = here;
    }
  }
  const flags = [...input.attributions.flatMap((one) => flagsOf(one, input, sourceOf)), ...singleSources(input), ...circles(input)];
  const unnamedPeople = flags.reduce((sum, flag) => sum + (flag.kind === 'unnamed' ? flag.people : 0), 0);
  return { nodes: [...nodes.values()], edges: [...edges.values()], flags, unnamedPeople };
}

function flagsOf({ id, path }: AcceptedAttribution, { places }: AttributionInput, sourceOf: (name: string) => KnownSource | undefined): AttributionFlag[] {
  const flags: AttributionFlag[] = [];
  const place = places.get(id);
  const [last] = path.toReversed();
  const passedOn = path.length > 1 || last?.role === 'outlet';
  if (last !== undefined && passedOn && sourceOf(last.name) === undefined) flags.push({ kind: 'second-hand', attributionId: id, missing: last.name });
  for (const { role, name, unnamed } of path) {
    if (unnamed !== null) flags.push({ kind: 'unnamed', attributionId: id, people: unnamed, name });
    if (role === 'outlet' && place?.linked === false) flags.push({ kind: 'outlet-not-linked', attributionId: id, outlet: name });
    if (role === 'speaker' && unnamed === null && place?.firstMention === true && !place.introduced && isPersonal(name))
      flags.push({ kind: 'speaker-without-title', attributionId: id, speaker: name });
  }
  return flags;
}

/** A first and a last name, with nothing in it that only bodies are called. */
function isPersonal(name: string): boolean {
  return /^\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]*)*\s\p{Lu}[\p{L}’'-]+$/u.test(name) && !/\b(?:Ministry|Office|Council|Commission|Agency|Times|Post|News|Union|Party|Bank|University|House|Police|Department|Court|Institute|Group|Association)\b/.test(name);
}

function singleSources({ claims }: AttributionInput): AttributionFlag[] {
  return claims.flatMap(({ id, words, sourceIds }): AttributionFlag[] => {
    const [only, ...others] = new Set(sourceIds);
    return only === undefined || others.length > 0 ? [] : [{ kind: 'single-source', claimId: id, words, sourceId: only }];
  });
}

/** Sources of one claim of which one rests on another, or which rest on the same third. */
function circles({ claims, sources }: AttributionInput): AttributionFlag[] {
  const seen = new Map<string, AttributionFlag>();
  for (const { sourceIds } of claims) {
    const here = sources.filter(({ id }) => sourceIds.includes(id));
    here.forEach((one, at) => {
      for (const other of here.slice(at + 1)) {
        const origin = commonOrigin(one, other);
        if (origin === undefined) continue;
        const ids = [one.id, other.id].toSorted();
        seen.set(`${ids.join(' ')} ${nameKey(origin)}`, { kind: 'circular', sourceIds: ids, origin });
      }
    });
  }
  return [...seen.values()];
}

function commonOrigin(one: KnownSource, other: KnownSource): string | undefined {
  const restsOn = (source: KnownSource, names: readonly string[]): string | undefined => names.find((name) => source.restsOn.some((origin) => isSameName(name, origin)));
  return restsOn(one, other.names) ?? restsOn(other, one.names) ?? restsOn(one, other.restsOn);
}

export function nameKey(name: string): string {
  return foldedWords(name).replace(/^(?:the|a|an)\s/, '').replace(/['’]s\b/g, '').replace(/\s+/g, ' ');
}

/** Whether two names mean the same: equal, or one is the whole of some words of the other ("Tomita" of "Koji Tomita"). */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [nameKey(a), nameKey(b)];
  if (one === '' || other === '') return false;
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  if (longer === shorter) return true;
  return shorter.length > 2 && ` ${longer.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${shorter.replace(/[^\p{L}\p{N}]+/gu, ' ')} `);
}
