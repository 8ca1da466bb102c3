import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

/** Where results go: `npm test` names a folder that the ordinary user who runs the journeys may write. */
const results = process.env['STANDFIRST_TEST_RESULTS'] ?? 'out/journeys';

export default defineConfig({
  outputDir: join(results, 'files'),
  // A journey waits for its windows much of the time, so a second goes on meanwhile, on a display of its own.
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  // Room for a machine that is busy with other things.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: join(results, 'report.json') }]],
  use: { trace: 'retain-on-failure' },
  projects: [
    // What takes longest begins first.
    { name: 'kills', testDir: 'tests/journeys', testMatch: 'kill.spec.ts' },
    { name: 'journeys', testDir: 'tests/journeys', testIgnore: 'kill.spec.ts' },
    { name: 'package', testDir: 'tests/package' },
  ],
});
