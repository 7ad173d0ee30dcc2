import { defineConfig } from 'vitest/config';

/**
 * Long runs that CI makes after the ordinary tests; `JALOSTAMO_MUTATIONS` and
 * `JALOSTAMO_CELLS` say how long.
 */
export default defineConfig({
  test: {
    include: ['test/slow/**/*.slow.test.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 3_600_000,
  },
});
