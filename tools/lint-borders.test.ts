import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRoot } from './paths.ts';

/** One import, and whether the border lets it through. */
type Crossing = readonly [file: string, imported: string];

const forbidden: readonly Crossing[] = [
  ['domain/story/a.ts', '../../contract/result.ts'],
  ['domain/story/b.ts', 'node:fs'],
  ['domain/story/c.ts', 'react'],
  ['contract/a.ts', '../main/desk/commands.ts'],
  ['contract/b.ts', 'electron'],
  ['main/archive/a.ts', 'better-sqlite3'],
  ['main/archive/b.ts', '../desk/commands.ts'],
  ['main/desk/stories/a.ts', 'electron'],
  ['main/desk/stories/b.ts', 'better-sqlite3'],
  ['main/desk/stories/c.ts', '../../shell/windows.ts'],
  ['main/shell/a.ts', '../archive/open.ts'],
  ['main/shell/b.ts', 'better-sqlite3'],
  ['main/main.ts', '../renderer/bridge.ts'],
  ['cli/a.ts', '../main/shell/windows.ts'],
  ['cli/b.ts', 'electron'],
  ['preload/a.ts', '../main/desk/commands.ts'],
  ['preload/b.ts', 'node:fs'],
  ['renderer/stories/a.ts', 'lexical'],
  ['renderer/stories/b.ts', '@lexical/react/LexicalComposer'],
  ['renderer/stories/c.ts', '../../main/desk/commands.ts'],
  ['renderer/stories/d.ts', 'electron'],
  ['renderer/editor/a.ts', 'electron'],
  ['renderer/ui/a.ts', '../stories/list.ts'],
  ['renderer/ui/b.ts', '../../contract/result.ts'],
];

const allowed: readonly Crossing[] = [
  ['domain/sources/a.ts', '../story/body.ts'],
  ['contract/c.ts', '../domain/story/body.ts'],
  ['main/archive/open.ts', 'better-sqlite3'],
  ['main/desk/sources/a.ts', '../../archive/open.ts'],
  ['main/shell/c.ts', 'electron'],
  ['cli/c.ts', '../main/desk/commands.ts'],
  ['preload/c.ts', 'electron'],
  ['renderer/editor/b.ts', 'lexical'],
  ['renderer/sources/a.ts', '../../contract/result.ts'],
  ['renderer/ui/c.ts', 'react-aria-components'],
];

let folder: string;
let caught: Set<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standfirst-borders-'));
  await symlink(inRoot('node_modules'), join(folder, 'node_modules'));
  const checkout = join(folder, 'checkout');
  await mkdir(checkout);
  await cp(inRoot('oxlint.config.ts'), join(checkout, 'oxlint.config.ts'));
  for (const [file, imported] of [...forbidden, ...allowed]) {
    await mkdir(dirname(join(checkout, file)), { recursive: true });
    await writeFile(join(checkout, file), `export * from '${imported}';\n`);
  }
  caught = await filesCaught(checkout);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(forbidden)('%s may not import %s', (file) => {
  expect(caught).toContain(file);
});

test.each(allowed)('%s may import %s', (file) => {
  expect(caught).not.toContain(file);
});

/** The files in which the linter saw a border crossed; it ends with an error status, because it found some. */
function filesCaught(cwd: string): Promise<Set<string>> {
  const args = [inRoot('node_modules', 'oxlint', 'bin', 'oxlint'), '--format=json'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 1 << 26 }, (_, stdout) => {
      const report: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout);
      const crossings = report.diagnostics.filter(({ code }) => code === 'eslint(no-restricted-imports)');
      resolve(new Set(crossings.map(({ filename }) => filename)));
    });
  });
}
