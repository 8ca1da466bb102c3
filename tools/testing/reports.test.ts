import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './reports.ts';

const root = '/checkout';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(report: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

it('counts vitest’s tests by file; a file that could not be loaded is a failure', () => {
  const file = written({
    testResults: [
      { name: '/checkout/domain/a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'skipped' }, { status: 'todo' }] },
      { name: '/checkout/main/b.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { name: '/checkout/main/c.test.ts', status: 'failed', assertionResults: [] },
    ],
  });
  expect([...readVitestReport(file, root)]).toEqual([
    ['domain/a.test.ts', { passed: 1, failed: 0, skipped: 2 }],
    ['main/b.test.ts', { passed: 1, failed: 1, skipped: 0 }],
    ['main/c.test.ts', { passed: 0, failed: 1, skipped: 0 }],
  ]);
});

it('counts Playwright’s tests by file; one that passed only when tried again has failed', () => {
  const tests = (...states: string[]): object[] => states.map((status) => ({ tests: [{ status }] }));
  const file = written({
    config: { rootDir: '/checkout/tests' },
    suites: [
      { file: 'journeys/a.spec.ts', specs: tests('expected'), suites: [{ file: 'journeys/a.spec.ts', specs: tests('skipped', 'expected') }] },
      { file: 'journeys/b.spec.ts', specs: tests('flaky', 'unexpected') },
    ],
  });
  expect([...readPlaywrightReport(file, root)]).toEqual([
    ['tests/journeys/a.spec.ts', { passed: 2, failed: 0, skipped: 1 }],
    ['tests/journeys/b.spec.ts', { passed: 0, failed: 2, skipped: 0 }],
  ]);
});

it('counts nothing where a run left no report', () => {
  expect(readVitestReport(join(folder, 'none.json'), root).size).toBe(0);
  expect(readPlaywrightReport(join(folder, 'none.json'), root).size).toBe(0);
});
