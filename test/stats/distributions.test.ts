import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquareQuantile,
  normalCdf,
  normalQuantile,
  tCdf,
  tForLevel,
  tQuantile,
  zForLevel,
} from '../../src/stats/distributions.ts';
import { expectClose } from './expect-interval.ts';

// Reference values computed with 30–60 digits (mpmath) by inverting erf, the incomplete beta and
// the incomplete gamma function; they agree with the printed tables.
describe('normal distribution', () => {
  it.each([
    [0.8, 0.8416212335729142],
    [0.9, 1.2815515655446006],
    [0.95, 1.6448536269514726],
    [0.975, 1.9599639845400543],
    [0.99, 2.326347874040841],
    [0.995, 2.575829303548901],
    [0.9995, 3.290526731491895],
    [1e-6, -4.753424308822899],
    [1e-10, -6.361340902404056],
    [1e-15, -7.941345326170997],
    [1e-40, -13.31092137142517],
  ])('quantile at %d', (p, z) => {
    expectClose(normalQuantile(p), z, 1e-12);
  });

  it('has the ends of its domain', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(Number.MIN_VALUE)).toBeLessThan(-37);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(1.1)).toBeNaN();
  });

  it.each([
    [1, 0.8413447460685429],
    [-1.96, 0.024997895148220435],
    [-6, 9.86587645037698e-10],
    [-10, 7.619853024160525e-24],
  ])('distribution function at %d, to the last digits of a tail', (z, p) => {
    expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-12);
  });

  it('uses the documented z at 95 %', () => {
    expect(zForLevel(0.95)).toBe(1.959963984540054);
    expectClose(zForLevel(0.9), 1.6448536269514726, 1e-14);
    expectClose(zForLevel(0.99), 2.575829303548901, 1e-14);
  });

  it('quantile and distribution function undo each other in both tails', () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: -0.302, noNaN: true }), (exponent) => {
        const p = 10 ** exponent;
        expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-10);
        if (p > 1e-12) expect(normalQuantile(1 - p)).toBe(-normalQuantile(1 - (1 - p)));
      }),
    );
  });
});

describe("Student's t", () => {
  it.each([
    [0.975, 1, 12.706204736174705],
    [0.975, 2, 4.302652729749464],
    [0.975, 9, 2.2621571627982053],
    [0.975, 10, 2.228138851986275],
    [0.975, 30, 2.042272456301238],
    [0.995, 5, 4.032142983555228],
    [0.9995, 3, 12.923978636687483],
    [0.975, 17.776473516178, 2.1028172415698068],
  ])('quantile at %d with df %d', (p, df, t) => {
    expectClose(tQuantile(p, df), t, 1e-12);
    expectClose(tForLevel(2 * p - 1, df), t, 1e-12);
  });

  it('distribution function', () => {
    expectClose(tCdf(2.228, 10), 0.9749941140914443, 1e-12);
    expect(Math.abs(tCdf(-40, 3) / 1.7190340394579263e-5 - 1)).toBeLessThan(1e-10);
  });

  it('has closed forms at df 1 and 2, also far out', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: -0.31, noNaN: true }), (exponent) => {
        const p = 10 ** exponent;
        const cauchy = -1 / Math.tan(Math.PI * p);
        const twoDf = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
        expectClose(tQuantile(p, 1), cauchy, 1e-9);
        expectClose(tQuantile(p, 2), twoDf, 1e-9);
      }),
    );
  });

  it('comes to the normal quantile as df grow', () => {
    expectClose(tForLevel(0.95, 1e8), 1.959963984540054, 1e-7);
    expect(tForLevel(0.95, 1e8)).toBeGreaterThan(1.959963984540054);
  });
});

describe('chi-square', () => {
  it.each([
    [0.95, 1, 3.841458820694126],
    [0.975, 1, 5.023886187314889],
    [0.025, 10, 3.246972780236841],
    [0.975, 12, 23.33666415864534],
    [0.95, 20, 31.410432844230925],
    [0.001, 18, 4.90484880872755],
    [0.999, 18, 42.31239633167996],
  ])('quantile at %d with df %d', (p, df, x) => {
    expectClose(chiSquareQuantile(p, df), x, 1e-12);
  });
});
