import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { root } from '../../paths.ts';
import { journeyParts, packageParts, unitParts, wholeCheckout, type Part } from '../parts.ts';
import { readCheckout, type Checkout } from './checkout.ts';
import { factsOfRun, keyOf } from './key.ts';

const facts = { node: 'v24.0.0' };

function checkoutOf(files: Record<string, string>, folder = '/nowhere/checkout'): Checkout {
  return {
    root: folder,
    files: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
    isCertain: true,
  };
}

const project = (...references: string[]): string =>
  JSON.stringify({ references: references.map((path) => ({ path })) });

const files = {
  'README.md': 'Read me.',
  'package.json': '{}',
  'package-lock.json': '{}',
  'vitest.config.ts': 'export default {};',
  'tsconfig.json': project('domain', 'main', 'renderer', 'tests'),
  'tools/run.ts': "export const tour = '../tests/tour/tour.ts';",
  'domain/tsconfig.json': project(),
  'domain/words.ts': 'export const words = 1;',
  'domain/words.test.ts': "import { words } from './words.ts';",
  'main/tsconfig.json': project('../domain'),
  'main/desk.ts': "import sample from '../resources/sample/stories.json';",
  'main/desk.test.ts': "import { pages } from '../tests/fixtures/pages.ts';",
  'renderer/tsconfig.json': project('../domain'),
  'renderer/view.tsx': 'export const View = () => null;',
  'renderer/view.test.tsx': "import { View } from './view.tsx';",
  'resources/sample/stories.json': '[]',
  'resources/screenshots/desk.png': 'a picture',
  'tests/fixtures/pages.ts': "export const ferry = join(import.meta.dirname, '../pages/ferry.html');",
  'tests/pages/ferry.html': '<p>Ferry.',
  'tests/pages/other.html': '<p>Other.',
  'tests/export/page.test.ts': "import '../../main/desk.ts';",
  'tests/tour/tour.ts': "import '../../renderer/view.tsx';",
} as const;

function part(checkout: Checkout, name: string): Part {
  const found = unitParts(checkout).find((unit) => unit.name === name);
  if (found === undefined) throw new Error(`no part ${name}`);
  return found;
}

function keyOfPart(name: string, changes: Record<string, string> = {}): string {
  const checkout = checkoutOf({ ...files, ...changes });
  return keyOf(checkout, part(checkout, name).inputs, facts);
}

/** The files that a part's key hangs on, found by changing one byte of each. */
function inputsOf(name: string): string[] {
  const key = keyOfPart(name);
  return Object.entries(files).flatMap(([path, text]) => (keyOfPart(name, { [path]: `${text} ` }) === key ? [] : path));
}

const settings = ['package.json', 'package-lock.json', 'vitest.config.ts', 'tools/run.ts'];

test('there is a part for each project and each folder of tests that has some', () => {
  expect(unitParts(checkoutOf(files)).map(({ name }) => name)).toEqual(['domain', 'main', 'renderer', 'tests/export']);
});

describe('a key hangs on each byte', () => {
  it('of the part itself and of the settings', () => {
    const own = ['domain/tsconfig.json', 'domain/words.ts', 'domain/words.test.ts'];
    expect(inputsOf('domain')).toEqual(expect.arrayContaining([...settings, ...own]));
    expect(inputsOf('domain')).toHaveLength(settings.length + own.length);
  });

  it('of projects it refers to, and of files that it and its tests name; not of the tests of others', () => {
    const reached = ['domain/tsconfig.json', 'domain/words.ts', 'resources/sample/stories.json', 'tests/fixtures/pages.ts'];
    const pages = ['tests/pages/ferry.html', 'tests/pages/other.html'];
    const own = ['main/tsconfig.json', 'main/desk.ts', 'main/desk.test.ts'];
    expect(inputsOf('main').toSorted()).toEqual([...settings, ...reached, ...pages, ...own].toSorted());
  });

  it('of what it reads beside the checkout, there or not', () => {
    const beside = mkdtempSync(join(tmpdir(), 'standfirst-key-'));
    try {
      const checkout = checkoutOf(
        { ...files, 'domain/words.test.ts': "join(import.meta.dirname, '../../shared/words.txt')" },
        join(beside, 'checkout'),
      );
      const key = (): string => keyOf(checkout, part(checkout, 'domain').inputs, facts);
      const without = key();
      mkdirSync(join(beside, 'shared'));
      writeFileSync(join(beside, 'shared', 'words.txt'), 'one');
      const first = key();
      writeFileSync(join(beside, 'shared', 'words.txt'), 'two');
      expect(new Set([without, first, key()]).size).toBe(3);
    } finally {
      rmSync(beside, { recursive: true });
    }
  });
});

it('does not hang on prose', () => {
  for (const name of ['domain', 'main', 'renderer', 'tests/export']) {
    expect(inputsOf(name)).not.toContain('README.md');
    expect(inputsOf(name)).not.toContain('resources/screenshots/desk.png');
  }
});

it('hangs on files that come and go', () => {
  expect(keyOfPart('domain', { 'domain/new.ts': '' })).not.toBe(keyOfPart('domain'));
});

describe('a fact', () => {
  const checkout = checkoutOf(files);
  const { inputs } = part(checkout, 'domain');

  it('changes the key', () => {
    const other = keyOf(checkout, inputs, { node: 'v20.0.0' });
    expect(keyOf(checkout, inputs, facts)).not.toBe(other);
  });

  describe('of the run', () => {
    const before = { ...process.env };
    beforeEach(() => {
      process.env = { ...before };
    });
    afterEach(() => {
      process.env = before;
    });

    it.each(['SEED', 'KILLS', 'CI', 'TZ', 'LANG'])('%s', (name) => {
      const first = factsOfRun(root);
      process.env[name] = 'another';
      expect(factsOfRun(root)).not.toEqual(first);
    });
  });
});

describe('in this checkout', async () => {
  const checkout = await readCheckout(root);
  const changed = (path: string): Checkout => ({
    ...checkout,
    files: new Map(checkout.files).set(path, Buffer.concat([checkout.files.get(path) ?? Buffer.of(), Buffer.of(10)])),
  });
  const allParts = (from: Checkout): [string, string][] =>
    [
      ...unitParts(from).map((unit): [string, Part] => [unit.name, unit]),
      ...journeyParts(from).map((journey): [string, Part] => [`journey ${journey.name}`, journey]),
      ...packageParts(from).map((packaged): [string, Part] => ['package', packaged]),
      ...wholeCheckout(from).map((all): [string, Part] => ['types and lint', all]),
    ].map(([name, { inputs }]) => [name, keyOf(from, inputs, facts)]);
  const keys = allParts(checkout);
  /** The names of the parts that a change repeats. */
  const repeats = (path: string): string[] => {
    const after = new Map(allParts(changed(path)));
    return keys.filter(([name, key]) => after.get(name) !== key).map(([name]) => name);
  };
  const journeys = keys.map(([name]) => name).filter((name) => name.startsWith('journey '));

  it.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'resources/screenshots/desk.png'])(
    '%s repeats nothing',
    (path) => {
      expect(checkout.files.has(path)).toBe(true);
      expect(repeats(path)).toEqual([]);
    },
  );

  it('the window repeats its own tests and the journeys, not those of the archive', () => {
    const repeated = repeats('renderer/app.tsx');
    expect(repeated).toEqual(expect.arrayContaining(['types and lint', 'renderer', 'tests/properties', ...journeys, 'package']));
    for (const other of ['domain', 'contract', 'main', 'cli', 'tests/export']) expect(repeated).not.toContain(other);
  });

  it('the archive repeats its own tests, the command line and the journeys, not those of the window', () => {
    const repeated = repeats('main/archive/open.ts');
    expect(repeated).toEqual(expect.arrayContaining(['types and lint', 'main', 'cli', 'tests/properties', ...journeys]));
    for (const other of ['contract', 'renderer']) expect(repeated).not.toContain(other);
  });

  it('a journey repeats itself alone', () => {
    expect(repeats('tests/journeys/kill.spec.ts')).toEqual(['journey kill', 'types and lint']);
  });

  it('the lockfile repeats everything', () => {
    expect(repeats('package-lock.json')).toEqual(keys.map(([name]) => name));
  });
});
