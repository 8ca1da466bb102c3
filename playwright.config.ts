import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

/** Where results go: `npm test` names a folder that the ordinary user who runs the journeys may write. */
const results = process.env['STANDFIRST_TEST_RESULTS'] ?? 'out/journeys';

export default defineConfig({
  outputDir: join(results, 'files'),
  // The windows of one display compete for the keyboard's focus.
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  // Room for a machine that is busy with other things.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: join(results, 'report.json') }]],
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'journeys', testDir: 'tests/journeys' },
    { name: 'package', testDir: 'tests/package' },
  ],
});
