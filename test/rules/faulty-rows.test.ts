import { describe, expect, it } from 'vitest';
import type { RuleExample as Edit } from '../../src/rules/rule.ts';
import { problemsAfter } from './base-programme.ts';

const PLAN = 'experiments/kahvila/experiment.yaml';
const SAFE = 'experiments/kahvila/data/feeling-safe.csv';
const VISITORS = 'experiments/kahvila/data/participants.csv';

function rulesOf(...edits: Edit[]): readonly string[] {
  return problemsAfter(...edits).map(({ rule }) => rule);
}

function lowered(rule: string): Edit {
  return {
    file: 'jalostamo.yaml',
    good: 'languages:',
    bad: `rules: { ${rule}: warning }\nlanguages:`,
  };
}

describe('of a row with an error no other rule draws conclusions', () => {
  it('a baseline', () => {
    const baseline: Edit = { file: SAFE, good: '2019-H1;;;52;52;100', bad: '2019-H1;;;152;;' };
    expect(rulesOf(baseline)).toContain('data/outside-range');
    expect(rulesOf(baseline)).not.toContain('plan/target-on-wrong-side');
    // What the programme does not call an error counts.
    expect(rulesOf(baseline, lowered('data/outside-range'))).toContain('plan/target-on-wrong-side');
  });

  it('a sum of groups', () => {
    const part: Edit = { file: SAFE, good: '2019-H1;;men;54;27;50', bad: '2019-H1;;men;54;67;50' };
    expect(rulesOf(part)).toEqual(['data/numerator-over-denominator']);
  });

  it('a stopping rule', () => {
    const stop: Edit[] = [
      { file: PLAN, good: 'name: Korttelikahvila\nstage: learned', bad: 'name: K\nstage: testing' },
      {
        file: PLAN,
        good: '  - { stage: ended, on: 2020-06-30 }\n  - { stage: learned, on: 2020-09-01 }',
        bad: '# –',
      },
      {
        file: PLAN,
        good: 'stopping_rule:\n',
        bad: 'stopping_rule:\n  criterion: { indicator: participants, at_most: 0 }\n',
      },
      { file: VISITORS, good: '2020-H1;48', bad: '2020-H1;-48' },
    ];
    expect(rulesOf(...stop)).not.toContain('plan/stopping-rule-met');
    expect(rulesOf(...stop)).toContain('data/negative-count');
    const own: Edit = {
      file: 'jalostamo.yaml',
      good: 'languages:',
      bad: 'rules: { data/negative-count: warning, data/outside-range: info }\nlanguages:',
    };
    expect(rulesOf(...stop, own)).toContain('plan/stopping-rule-met');
  });

  it('an outlier', () => {
    const series: Edit = {
      file: VISITORS,
      bad: [
        'period;value',
        '2016-H1;21\n2016-H2;24\n2017-H1;-220\n2017-H2;23\n2018-H1;25\n2018-H2;22',
        '2019-H1;24\n2019-H2;31\n2020-H1;48\n',
      ].join('\n'),
    };
    expect(rulesOf(series)).not.toContain('data/outlier');
    const own: Edit = {
      file: 'jalostamo.yaml',
      good: 'languages:',
      bad: 'rules: { data/negative-count: warning, data/outside-range: info }\nlanguages:',
    };
    expect(rulesOf(series, own)).toContain('data/outlier');
  });

  it('a share among percentages', () => {
    const rows = (last: string): Edit => ({
      file: SAFE,
      bad: `period;value;n;lower;upper\n2018-H2;51;99;;\n2019-H1;52;99;;\n2019-H2;0.6;99;${last}\n2020-H1;69;99;;\n`,
    });
    expect(rulesOf(rows('0.5;0.7'))).toContain('data/unit-slip');
    expect(rulesOf(rows('50;70'))).not.toContain('data/unit-slip');
    expect(rulesOf(rows('50;70'))).toContain('data/limits-around-value');
  });
});
