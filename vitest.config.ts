import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    exclude: ['test/**/*.browser.test.ts', 'test/**/*.slow.test.ts', '**/node_modules/**'],
    env: { TZ: process.env['JALOSTAMO_TEST_TZ'] ?? 'UTC' },
    testTimeout: 60_000,
  },
});
