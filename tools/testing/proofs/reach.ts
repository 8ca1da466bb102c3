import { join, normalize, posix, relative } from 'node:path';
import { z } from 'zod';
import type { Checkout } from './checkout.ts';

/** What a test can depend on. */
export interface Reach {
  /** Parts of the checkout: a folder, or a file that lies in none. */
  readonly areas: ReadonlySet<string>;
  /** Absolute paths beside the checkout. */
  readonly outside: ReadonlySet<string>;
}

/** What has little in common within: here each file of code is an area of its own, and the rest by folder. */
const divided = ['resources', 'tests', 'tools'];

const testFile = /\.(?:test|spec)\.tsx?$/;
const codeFile = /\.(?:ts|tsx|cjs|mjs|js)$/;

/**
 * Everything that these tests and what they use can read. Code may import what the TypeScript project of its folder
 * refers to; the compiler and the linter hold that border. Tests may look anywhere, and both read files by path, so
 * every text that names a path out of its own area counts as well. It may find too much, and then a test is
 * repeated for nothing.
 * @param tests whether a test file is one of those in question; other test files are nobody's input
 */
export function reachOf(checkout: Checkout, start: readonly string[], tests: (path: string) => boolean): Reach {
  const areas = new Set<string>();
  const outside = new Set<string>();
  const waiting = start.flatMap((path) => areasAt(checkout, path));
  for (let area = waiting.pop(); area !== undefined; area = waiting.pop()) {
    if (areas.has(area)) continue;
    areas.add(area);
    waiting.push(...projectsReferredTo(checkout, area));
    for (const path of inputsIn(checkout, area, tests)) {
      for (const named of pathsNamedIn(checkout, path)) {
        const inside = insidePath(checkout, named);
        if (inside === undefined) outside.add(besideOf(checkout, named));
        else waiting.push(...areasAt(checkout, inside));
      }
    }
  }
  return { areas, outside };
}

/** The files of an area, or of all areas in a folder, that count: not the tests of others. */
export function inputsIn(checkout: Checkout, folder: string, tests: (path: string) => boolean): string[] {
  const files = filesByArea(checkout);
  return areasAt(checkout, folder)
    .flatMap((area) => files.get(area) ?? [])
    .filter((path) => !testFile.test(path) || tests(path));
}

export function isTestFile(path: string): boolean {
  return testFile.test(path);
}

/** Every area of a checkout. */
export function areasOf(checkout: Checkout): ReadonlySet<string> {
  return new Set(filesByArea(checkout).keys());
}

const grouped = new WeakMap<Checkout, ReadonlyMap<string, readonly string[]>>();

function filesByArea(checkout: Checkout): ReadonlyMap<string, readonly string[]> {
  const files = grouped.get(checkout) ?? Map.groupBy(checkout.files.keys(), areaOf);
  grouped.set(checkout, files);
  return files;
}

/** The area that a path would lie in. */
export function areaOf(path: string): string {
  const [first = '', second] = path.split('/');
  if (!divided.includes(first) || second === undefined) return first;
  return codeFile.test(path) ? path : `${first}/${second}`;
}

/** Looked for once for each path of a checkout: thousands of texts name the same few. */
const lying = new WeakMap<Checkout, Map<string, readonly string[]>>();

/** The area that a path lies in, or all of those that lie in it. */
function areasAt(checkout: Checkout, path: string): readonly string[] {
  const known = lying.get(checkout) ?? new Map<string, readonly string[]>();
  lying.set(checkout, known);
  const own = areaOf(path);
  const areas = known.get(path) ?? [...filesByArea(checkout).keys()].filter((area) => area === own || area.startsWith(`${path}/`));
  known.set(path, areas);
  return areas;
}

const projectSchema = z.object({ references: z.array(z.object({ path: z.string() })).default([]) });

/** The folders that a folder's `tsconfig.json` refers to, by its own. */
function projectsReferredTo(checkout: Checkout, folder: string): string[] {
  const settings = checkout.files.get(`${folder}/tsconfig.json`);
  if (settings === undefined) return [];
  const { references } = projectSchema.parse(JSON.parse(settings.toString('utf8')));
  return references.map(({ path }) => posix.join(folder, path));
}

/** Found once for each file that was read: many parts reach the same ones. */
const found = new WeakMap<Buffer, readonly string[]>();

function pathsNamedIn(checkout: Checkout, path: string): readonly string[] {
  const content = checkout.files.get(path);
  if (content === undefined || !codeFile.test(path)) return [];
  const named = found.get(content) ?? findPaths(checkout, path, content.toString('utf8'));
  found.set(content, named);
  return named;
}

const relativeText = /(['"`])(\.{1,2}\/[^'"`\n?$]*)/g;
const pathCall = /\b(?:join|resolve|inRoot)\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g;
/** Where what was built lies, which is not where its source does. */
const amongBuilt = /\bjoin\(__dirname, [^()]*\)/g;
const leadsOut = /^\s*(?:root, |checkout, )?'\.\.'/;
const plainText = /(['"`])([^'"`\n$]+)\1/g;

/** Absolute paths that a file's texts lead to: `'../x'` from its folder, and `join(root, 'x')` from the checkout. */
function findPaths(checkout: Checkout, path: string, content: string): string[] {
  const text = content.replaceAll(amongBuilt, '');
  const folder = join(checkout.root, path, '..');
  const relatives = [...text.matchAll(relativeText)].map(([, , named = '']) => join(folder, named));
  const joined = [...text.matchAll(pathCall)].flatMap(([, given = '']) => joinedPath(checkout, given));
  return [...relatives, ...joined].map((named) => normalize(named));
}

/** `join(root, 'resources', 'x')`, and `inRoot('..', 'shared')` for what lies beside the checkout. */
function joinedPath(checkout: Checkout, given: string): string[] {
  const texts = [...given.matchAll(plainText)].map(([, , text = '']) => text);
  const start = texts.findIndex((text) => areasAt(checkout, text).length > 0);
  if (start >= 0) return [join(checkout.root, ...texts.slice(start))];
  return leadsOut.test(given) ? [join(checkout.root, ...texts)] : [];
}

/** A path in the checkout as its files are named; nothing for one beside it. */
function insidePath(checkout: Checkout, path: string): string | undefined {
  const inside = relative(checkout.root, path).replaceAll('\\', '/');
  return inside === '..' || inside.startsWith('../') ? undefined : inside;
}

/** Of the folders above the checkout only `../shared` may be read; one that is named without it stands for that. */
function besideOf({ root }: Checkout, path: string): string {
  return root.startsWith(path) ? join(root, '..', 'shared') : path;
}
