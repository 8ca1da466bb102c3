import { posix } from 'node:path';
import { z } from 'zod';
import { areasOf, isTestFile } from './proofs/reach.ts';
import type { Checkout } from './proofs/checkout.ts';
import type { Inputs } from './proofs/key.ts';

/** What is tested and kept as one. */
export interface Part {
  readonly name: string;
  /** Where its test files are, from the checkout's folder: files, or folders that end in `/`. All of them where it names none. */
  readonly tests: readonly string[];
  readonly inputs: Inputs;
}

/** What every run of tests reads. `tools` holds what starts them all, so what it reaches in turn is not followed. */
const everywhere = ['package.json', 'package-lock.json', '.npmrc', 'tsconfig.base.json', 'tools'];

/** What the app is built of (`tools/build/content.ts` says the same of its files). */
const app = ['domain', 'contract', 'main', 'cli', 'preload', 'renderer', 'electron.vite.config.ts'];

/** What people read or look at: neither types nor lint hang on it. */
const prose = /^(?:[^/]+\.md|LICENSE|\.ci|\.gitignore|resources\/(?:screenshots|icons))$/;

/** Types and lint look at all the rest. */
export function wholeCheckout(checkout: Checkout): Part[] {
  const areas = [...areasOf(checkout)].filter((area) => !prose.test(area));
  return [{ name: 'everything', tests: [], inputs: { areas, settings: [], tests: () => true } }];
}

/** Unit tests by folder: those of a TypeScript project, and each folder of `tests/` that has some. */
export function unitParts(checkout: Checkout): Part[] {
  return foldersWithUnitTests(checkout).map((folder) => unitPart(folder, [`${folder}/`]));
}

/** The tests of the archive and of the desk over it: those that load the database driver. */
export function archiveParts(): Part[] {
  return [unitPart('main', ['main/archive/', 'main/desk/'])];
}

function unitPart(folder: string, tests: readonly string[]): Part {
  return {
    name: folder,
    tests,
    inputs: { areas: [folder], settings: [...everywhere, 'vitest.config.ts'], tests: ownTests(tests) },
  };
}

/** Journeys file by file: the app, and what the file and its helpers use. */
export function journeyParts(checkout: Checkout): Part[] {
  return specFiles(checkout, 'tests/journeys').map((file) => drivenPart(file, []));
}

export function packageParts(checkout: Checkout): Part[] {
  const packaging = ['electron-builder.yml', 'resources/icons'];
  return specFiles(checkout, 'tests/package').map((file) => drivenPart(file, packaging));
}

function drivenPart(file: string, settings: readonly string[]): Part {
  return {
    name: posix.basename(file, '.spec.ts'),
    tests: [file],
    inputs: {
      areas: [file, ...app],
      settings: [...everywhere, 'playwright.config.ts', ...settings],
      tests: ownTests([file]),
    },
  };
}

function ownTests(places: readonly string[]): (path: string) => boolean {
  return (path) => places.some((place) => path === place || (place.endsWith('/') && path.startsWith(place)));
}

const rootProject = z.object({ references: z.array(z.object({ path: z.string() })) });

function foldersWithUnitTests(checkout: Checkout): string[] {
  const settings = checkout.files.get('tsconfig.json')?.toString('utf8') ?? '{"references":[]}';
  const projects = new Set(rootProject.parse(JSON.parse(settings)).references.map(({ path }) => path));
  const units = [...checkout.files.keys()].filter((path) => isTestFile(path) && !path.includes('.spec.'));
  const folders = units.map((path) => (path.startsWith('tests/') ? posix.dirname(path) : firstOf(path)));
  return [...new Set(folders)].filter((folder) => projects.has(firstOf(folder)));
}

function firstOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function specFiles(checkout: Checkout, folder: string): string[] {
  return [...checkout.files.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.spec.ts'));
}
