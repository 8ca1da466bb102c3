import { isSafePath, pathKey } from './paths.ts';

/** A file hash, given from outside, because these rules know no platform: SHA-256 in lower-case hexadecimal. */
export type HashBytes = (data: Uint8Array | string) => string;

/** Files by their path in the bag. */
export type Files = ReadonlyMap<string, Uint8Array>;

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** @throws where the bytes are no UTF-8 */
export const textOfBytes = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const manifestName = 'manifest-sha256.txt';
const tagManifestName = 'tagmanifest-sha256.txt';
export const payload = 'data/';

/** The elements of bag-info.txt in order. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/**
 * A bag by RFC 8493: the payload under `data/`, SHA-256 manifests of it and of the tag files.
 * @param files the payload, by path under `data/`
 */
export function makeBag(files: Files, info: BagInfo, hash: HashBytes): Map<string, Uint8Array> {
  const data = [...files].map(([path, bytes]) => [`${payload}${path}`, bytes] as const);
  const octets = data.reduce((sum, [, bytes]) => sum + bytes.byteLength, 0);
  const tags = new Map([
    ['bagit.txt', utf8(declaration)],
    ['bag-info.txt', utf8(infoText([...info, ['Payload-Oxum', `${octets}.${data.length}`]]))],
    [manifestName, utf8(manifestOf(data, hash))],
  ]);
  return new Map([...tags, [tagManifestName, utf8(manifestOf([...tags], hash))], ...data]);
}

function infoText(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}

function manifestOf(files: readonly (readonly [string, Uint8Array])[], hash: HashBytes): string {
  return files.map(([path, bytes]) => `${hash(bytes)}  ${path}\n`).join('');
}

export type BagProblem = { path: string; what: string };

/** Everything that is not as the bag's own manifests say. An empty list: each file is what it was, none is missing, none was added. */
export function checkBag(bag: Files, hash: HashBytes): BagProblem[] {
  const problems: BagProblem[] = [];
  if (!sameText(bag.get('bagit.txt'), declaration)) problems.push({ path: 'bagit.txt', what: 'it does not declare a bag of a kind that is known here' });
  const tagFiles = new Set(['bagit.txt', 'bag-info.txt', manifestName]);
  const isPayload = (path: string): boolean => path.startsWith(payload);
  problems.push(
    ...checkManifest(bag, manifestName, [...bag.keys()].filter(isPayload), hash),
    ...checkManifest(bag, tagManifestName, [...tagFiles], hash),
    ...[...bag.keys()]
      .filter((path) => !isPayload(path) && !tagFiles.has(path) && path !== tagManifestName)
      .map((path) => ({ path, what: 'no manifest lists it' })),
    ...checkOxum(bag, isPayload),
  );
  return problems;
}

function sameText(bytes: Uint8Array | undefined, text: string): boolean {
  const wanted = utf8(text);
  return bytes !== undefined && bytes.byteLength === wanted.byteLength && bytes.every((byte, at) => byte === wanted[at]);
}

function checkManifest(bag: Files, name: string, expected: readonly string[], hash: HashBytes): BagProblem[] {
  const bytes = bag.get(name);
  const listed = bytes === undefined ? undefined : readManifest(bytes);
  if (listed === undefined) return [{ path: name, what: 'it is missing or can’t be read' }];
  const problems: BagProblem[] = [];
  for (const [path, wanted] of listed) {
    const file = bag.get(path);
    if (file === undefined) problems.push({ path, what: 'it is listed but not there' });
    else if (hash(file) !== wanted) problems.push({ path, what: 'it is not the file that was put in' });
  }
  for (const path of expected) if (!listed.has(path)) problems.push({ path, what: 'no manifest lists it' });
  return problems;
}

function readManifest(bytes: Uint8Array): Map<string, string> | undefined {
  const listed = new Map<string, string>();
  const keys = new Set<string>();
  try {
    for (const line of textOfBytes(bytes).split('\n')) {
      if (line === '') continue;
      const [, hash, path] = /^([0-9a-f]{64}) [ *]?(\S.*)$/.exec(line) ?? [];
      if (hash === undefined || path === undefined || !isSafePath(path) || keys.has(pathKey(path))) return undefined;
      keys.add(pathKey(path));
      listed.set(path, hash);
    }
    return listed;
  } catch {
    return undefined;
  }
}

function checkOxum(bag: Files, isPayload: (path: string) => boolean): BagProblem[] {
  const stated = infoOf(bag)?.get('Payload-Oxum');
  const data = [...bag].filter(([path]) => isPayload(path));
  const counted = `${data.reduce((sum, [, bytes]) => sum + bytes.byteLength, 0)}.${data.length}`;
  return stated === counted ? [] : [{ path: 'bag-info.txt', what: 'it counts other files than there are' }];
}

/** The elements of bag-info.txt by label; undefined where it is missing or no text. */
export function infoOf(bag: Files): Map<string, string> | undefined {
  const bytes = bag.get('bag-info.txt');
  if (bytes === undefined) return undefined;
  try {
    const lines = textOfBytes(bytes).split('\n').map((line) => /^([^:\s][^:]*):\s*(.*)$/.exec(line));
    return new Map(lines.flatMap((line) => (line === null ? [] : [[line[1]!, line[2]!] as const])));
  } catch {
    return undefined;
  }
}
