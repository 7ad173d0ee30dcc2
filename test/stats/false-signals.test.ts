import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalQuantile } from '../../src/stats/distributions.ts';
import { falseSignalRate } from '../../src/stats/false-signals.ts';
import { xmr } from '../../src/stats/xmr.ts';

it('is known from twelve points up and grows with their number', () => {
  expect(falseSignalRate(11)).toBeNull();
  expect(falseSignalRate(24)).toBe(0.1855);
  expect(falseSignalRate(15)).toBeCloseTo((0.0713 + 0.1285) / 2, 12);
  expect(falseSignalRate(1000)).toBe(0.7428);
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 150 }), (points) => {
      expect(falseSignalRate(points + 1) ?? 0).toBeGreaterThanOrEqual(falseSignalRate(points) ?? 1);
    }),
  );
});

it('is what noise gives', () => {
  const charts = 2000;
  const steps = 2 ** 30;
  const uniform = fc.integer({ min: 1, max: steps - 1 }).map((step) => step / steps);
  const noise = fc.sample(fc.noBias(fc.array(uniform, { minLength: 24, maxLength: 24 })), charts);
  const speaking = noise.filter((values) => {
    const chart = xmr(values.map(normalQuantile));
    return 'signals' in chart && chart.signals.length > 0;
  });
  // Three standard errors of a share of 0.19 among two thousand.
  expect(Math.abs(speaking.length / charts - 0.1855)).toBeLessThan(0.027);
});
