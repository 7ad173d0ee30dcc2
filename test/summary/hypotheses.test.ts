import { describe, expect, it } from 'vitest';
import type { Hypothesis } from '../../src/model/experiment.ts';
import { type SmallProgramme, summarizeSmall } from './small-programme.ts';

type Criterion = NonNullable<Hypothesis['criterion']>;

// 48/80 = 60 % (Wilson 49.0 – 70.0) to 56/70 = 80 % (69.2 – 87.7); change 5.2 … 33.4 points.
const csv = 'period,numerator,denominator\n2019-H1,48,80\n2020-H1,56,70\n';

const FALL = 'period,numerator,denominator\n2019-H1,56,70\n2020-H1,48,80\n';

function judge(criterion: Omit<Criterion, 'indicator'>, more: SmallProgramme = {}) {
  const { hypotheses } = summarizeSmall({
    csv,
    ...more,
    experiment: {
      stage: 'ended',
      ...more.experiment,
      hypotheses: [
        {
          id: 'h1',
          we_believe: 'Turvallisuus lisääntyy',
          criterion: { indicator: 'safe', ...criterion },
        },
      ],
    },
  });
  const [first] = hypotheses;
  return [first?.result ?? null, first?.reason ?? null];
}

describe('hypotheses', () => {
  const cases: readonly [string, () => readonly (string | null)[], readonly (string | null)[]][] = [
    ['whole interval at or above', () => judge({ at_least: 69 }), ['supported', null]],
    ['interval on both sides', () => judge({ at_least: 75 }), ['undecided', null]],
    ['whole interval below', () => judge({ at_least: 90 }), ['not-supported', null]],
    ['at most, supported', () => judge({ at_most: 88 }), ['supported', null]],
    ['at most, not supported', () => judge({ at_most: 69 }), ['not-supported', null]],
    ['change, supported', () => judge({ change_at_least: 5 }), ['supported', null]],
    ['change, undecided', () => judge({ change_at_least: 10 }), ['undecided', null]],
    ['change, not supported', () => judge({ change_at_least: 34 }), ['not-supported', null]],
    ['by a period', () => judge({ at_least: 71, by: '2019-H1' }), ['not-supported', null]],
    ['by a period not over', () => judge({ at_least: 60, by: '2021-H1' }), [null, 'not-due']],
    ['by a period without data', () => judge({ at_least: 60, by: '2019-H2' }), [null, 'no-data']],
    [
      'still running',
      () => judge({ at_least: 69 }, { experiment: { stage: 'testing' } }),
      [null, 'not-due'],
    ],
    [
      'interrupted',
      () => judge({ at_least: 69 }, { experiment: { stage: 'interrupted' } }),
      ['supported', null],
    ],
    [
      'suppressed',
      () => judge({ at_least: 2 }, { csv: 'period,numerator,denominator\n2020-H1,3,70\n' }),
      [null, 'suppressed'],
    ],
    [
      'no interval: the point decides',
      () => judge({ at_least: 79 }, { csv: 'period,value\n2020-H1,80\n' }),
      ['supported', null],
    ],
    [
      'a fall of an indicator that should fall',
      () =>
        judge(
          { change_at_least: 5 },
          {
            sheet: { direction: 'decrease' },
            csv: FALL,
          },
        ),
      ['supported', null],
    ],
    [
      'a minus asks for a fall: one that did not come',
      () => judge({ change_at_least: -5 }),
      ['not-supported', null],
    ],
    [
      'a minus asks for a fall, also of what should rise',
      () => judge({ change_at_least: -5 }, { csv: FALL }),
      ['supported', null],
    ],
    [
      'no change is no fall',
      () =>
        judge(
          { change_at_least: -5 },
          {
            sheet: { measure: 'index', direction: 'maintain' },
            csv: 'period,value\n2019-H1,50\n2020-H1,50\n',
          },
        ),
      ['not-supported', null],
    ],
  ];
  it.each(cases)('%s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });

  it('without a criterion are left to people', () => {
    const { hypotheses } = summarizeSmall({
      csv,
      experiment: { stage: 'ended', hypotheses: [{ id: 'h2', we_believe: 'Luottamus kasvaa' }] },
    });
    expect(hypotheses).toEqual([
      { id: 'h2', indicator: null, result: null, reason: 'not-numeric' },
    ]);
  });
});
