import { defineConfig } from 'vitest/config';

/** Tests that need a browser; see test/browser/chromium.ts for which one. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.test.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
