import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{domain,contract,main,cli,preload,renderer,tools,tests,bench}/**/*.test.{ts,tsx}'],
    // Those two folders drive the real app, by Playwright.
    exclude: [...configDefaults.exclude, 'tests/journeys/**', 'tests/package/**'],
    // Every core: nobody works beside the tests, and of two cores the default leaves one idle.
    maxWorkers: availableParallelism(),
    // Room for a machine that is busy with other things; a test that hangs still ends.
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
