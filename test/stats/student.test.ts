import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SampleMean, studentMean, welchDifference } from '../../src/stats/student.ts';
import { expectClose, expectLimits, expectSound, intervalOf } from './expect-interval.ts';

// Student's own sleep data (1908), R's worked example for t.test: extra hours under two drugs.
const FIRST_DRUG = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
const SECOND_DRUG = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

function describeSample(values: readonly number[]): SampleMean {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (n - 1)), n };
}

const sample = fc.record({
  mean: fc.double({ min: -1000, max: 1000, noNaN: true }),
  sd: fc.double({ min: 0.001, max: 1000, noNaN: true }),
  n: fc.integer({ min: 2, max: 5000 }),
});

const anySample = fc.record({ mean: fc.double(), sd: fc.double(), n: fc.double() });

describe('studentMean', () => {
  it('gives R’s interval of the mean difference of the paired sleep data', () => {
    const differences = FIRST_DRUG.map((value, i) => value - (SECOND_DRUG[i] ?? Number.NaN));
    const result = studentMean(describeSample(differences));
    // R prints −2.4598858 and −0.7001142.
    expectLimits(result, -2.459885763276983, -0.7001142367230172);
    expect(result).toMatchObject({ level: 0.95, method: 'student-t@1' });
  });

  it.each([
    [{ mean: 3, sd: 1 }, 'no-n'],
    [{ mean: 3, n: 20 }, 'no-sd'],
    [{ mean: 3 }, 'no-n'],
    [{ mean: 3, sd: 1, n: 0 }, 'n-zero'],
    [{ mean: 3, sd: 1, n: 1 }, 'n-too-small'],
    [{ mean: 3, n: 1 }, 'n-too-small'],
    [{ mean: 3, sd: 1, n: -4 }, 'negative-count'],
    [{ mean: 3, sd: -1, n: 4 }, 'negative-sd'],
    [{ mean: 3, sd: 0, n: 4 }, 'no-variance'],
    [{ mean: Number.NaN, sd: 1, n: 4 }, 'not-finite'],
    [{ mean: 3, sd: Number.POSITIVE_INFINITY, n: 4 }, 'not-finite'],
    [{ mean: 3, sd: 1, n: Number.NaN }, 'not-finite'],
    [{ mean: 1.7e308, sd: 1.7e308, n: 2 }, 'not-finite'],
  ])('%o has the reason %s', (input, reason) => {
    expect(studentMean(input)).toEqual({ reason });
  });

  it('is symmetric about the mean, and wider at a higher level', () => {
    fc.assert(
      fc.property(sample, (input) => {
        const at95 = intervalOf(studentMean(input));
        const at99 = intervalOf(studentMean(input, 0.99));
        expectClose((at95.lower + at95.upper) / 2, input.mean, 1e-12);
        expect(at99.lower < at95.lower && at95.upper < at99.upper).toBe(true);
      }),
    );
  });
});

describe('welchDifference', () => {
  it('gives R’s Welch interval of the sleep data', () => {
    const result = welchDifference(describeSample(FIRST_DRUG), describeSample(SECOND_DRUG));
    // R prints df 17.776, −3.3654832 and 0.2054832.
    expectLimits(result, -3.365483230711711, 0.20548323071171096);
    expect(result).toMatchObject({ level: 0.95, method: 'welch@1' });
  });

  it('has Student’s pooled interval when sizes and spreads are equal', () => {
    // df = 2(n − 1) = 18, t(0.975; 18) = 2.10092204024104, √(4/10 + 4/10) = √0.8.
    const half = 2.10092204024104 * Math.sqrt(0.8);
    const result = welchDifference({ mean: 7, sd: 2, n: 10 }, { mean: 4, sd: 2, n: 10 });
    expectLimits(result, 3 - half, 3 + half);
  });

  it('falls back to one sample’s interval when the other has no spread', () => {
    const one = intervalOf(studentMean({ mean: 5, sd: 2, n: 12 }));
    const two = welchDifference({ mean: 5, sd: 2, n: 12 }, { mean: 0, sd: 0, n: 30 });
    expectLimits(two, one.lower, one.upper);
  });

  it('passes on what is missing in either sample', () => {
    const good = { mean: 1, sd: 1, n: 9 };
    expect(welchDifference(good, { mean: 1, sd: 1 })).toEqual({ reason: 'no-n' });
    expect(welchDifference({ mean: 1, n: 9 }, good)).toEqual({ reason: 'no-sd' });
    expect(welchDifference(good, good, -0.1)).toEqual({ reason: 'bad-level' });
    const flat = { mean: 1, sd: 0, n: 9 };
    expect(welchDifference(flat, flat)).toEqual({ reason: 'no-variance' });
  });

  it('changes sign with the order and does not depend on the unit', () => {
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const { lower, upper } = intervalOf(welchDifference(first, second));
        const swapped = intervalOf(welchDifference(second, first));
        expectClose(swapped.lower, -upper, 1e-12);
        expectClose(swapped.upper, -lower, 1e-12);
        const inThousands = intervalOf(welchDifference(scale(first), scale(second)));
        expectClose(inThousands.lower * 1000, lower, 1e-12);
        expectClose(inThousands.upper * 1000, upper, 1e-12);
      }),
    );
  });

  it('never gives NaN and never throws', () => {
    fc.assert(
      fc.property(anySample, anySample, sample, (first, second, usual) => {
        expectSound(welchDifference(first, second));
        expectSound(welchDifference(first, usual));
        expectSound(studentMean(first));
      }),
      { numRuns: 1000 },
    );
  });
});

function scale(input: { mean: number; sd: number; n: number }): SampleMean {
  return { mean: input.mean / 1000, sd: input.sd / 1000, n: input.n };
}
