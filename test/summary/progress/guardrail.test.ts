import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/summary/facts/progress.ts';
import { firstIndicator, type SmallProgramme, valueRows } from '../small-programme.ts';

function guardrailOf(latest: number, use: SmallProgramme['use'], more: SmallProgramme = {}) {
  return firstIndicator({
    csv: valueRows({ '2019-H1': 50, '2020-H1': latest }),
    ...more,
    sheet: { measure: 'index', direction: 'decrease', ...more.sheet },
    use: { role: 'guardrail', ...use },
  }).progress;
}
const noTarget = { target: undefined };

describe('a guardrail', () => {
  const limit: SmallProgramme['use'] = { target: { value: 55, period: '2020-H2', tolerance: 1 } };
  const cases: readonly [string, () => Progress, Progress['status'], Progress['reason']][] = [
    ['within', () => guardrailOf(55, limit), 'within-limit', null],
    ['at the limit with its tolerance', () => guardrailOf(56, limit), 'within-limit', null],
    ['breached', () => guardrailOf(56.1, limit), 'limit-breached', null],
    ['better than the limit', () => guardrailOf(1, limit), 'within-limit', null],
    [
      'a low figure is bad where it should rise',
      () => guardrailOf(53.9, limit, { sheet: { direction: 'increase' } }),
      'limit-breached',
      null,
    ],
    [
      'the baseline as the limit',
      () => guardrailOf(52, { ...noTarget, tolerance: 2 }),
      'within-limit',
      null,
    ],
    [
      'worse than the baseline',
      () => guardrailOf(52.1, { ...noTarget, tolerance: 2 }),
      'limit-breached',
      null,
    ],
    ['no limit at all', () => guardrailOf(52, noTarget), 'not-assessed', 'no-tolerance'],
    [
      'kept on both sides',
      () => guardrailOf(47, { ...noTarget, tolerance: 2 }, { sheet: { direction: 'maintain' } }),
      'limit-breached',
      null,
    ],
    [
      'a given limit needs no baseline',
      () => guardrailOf(60, { ...limit, baseline: { missing: 'ei kysytty' } }),
      'limit-breached',
      null,
    ],
    ['out of date', () => guardrailOf(50, limit, { asOf: '2021-04-01' }), 'stale', null],
  ];
  it.each(cases)('%s', (_, progress, status, reason) => {
    const found = progress();
    expect({ status: found.status, reason: found.reason }).toEqual({ status, reason });
  });

  it('remembers breaches between the baseline and the latest figure', () => {
    const within = guardrailOf(55, limit, {
      csv: valueRows({ '2018-H2': 70, '2019-H1': 60, '2019-H2': 57, '2020-H1': 50 }),
    });
    expect(within).toMatchObject({ status: 'within-limit', breachedBefore: ['2019-H2'] });
    expect(guardrailOf(60, limit).breachedBefore).toEqual([]);
  });

  it('is breached even where the interval reaches the good side, and says so in the range', () => {
    const csv = 'period,numerator,denominator\n2019-H1,10,40\n2020-H1,12,40\n';
    const { progress } = firstIndicator({
      csv,
      sheet: { direction: 'decrease' },
      use: { role: 'guardrail', target: { value: 28, period: '2020-H2' } },
    });
    expect(progress.status).toBe('limit-breached');
    expect(progress.statusRange).toEqual(['limit-breached', 'within-limit']);
  });
});
