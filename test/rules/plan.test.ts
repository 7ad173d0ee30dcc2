import { describe, expect, it } from 'vitest';
import type { RuleExample } from '../../src/rules/rule.ts';
import { edited, problemsAfter, problemsOf } from './base-programme.ts';

const KAHVILA = 'experiments/kahvila/experiment.yaml';
const TARGET = 'target: { value: 70, period: 2020-H1, rationale: Naapurikorttelin taso. }';
const SHEET = 'indicators/feeling-safe.yaml';

/** Rule and variant of what is said when the primary indicator's target is something else. */
function withTarget(target: string, ...more: Parameters<typeof problemsAfter>) {
  const bad = `target: { ${target}, period: 2020-H1, rationale: Naapurikorttelin taso. }`;
  const all = problemsAfter({ file: KAHVILA, good: TARGET, bad }, ...more);
  const problems = all.filter(({ rule }) => rule.startsWith('plan/'));
  return problems.map(({ rule, variant }) => (variant === undefined ? rule : `${rule} ${variant}`));
}

const DECREASE = { file: SHEET, good: 'direction: increase', bad: 'direction: decrease' };
const MAINTAIN = { file: SHEET, good: 'direction: increase', bad: 'direction: maintain' };
const GUARDRAIL = { file: KAHVILA, good: 'role: primary', bad: 'role: guardrail' };

describe('a target against its baseline (52) and direction', () => {
  it.each([
    ['value: 53', []],
    ['value: 52', ['plan/target-already-met']],
    ['value: 52.0000000001', ['plan/target-already-met']],
    ['value: 51', ['plan/target-on-wrong-side increase']],
    ['value: 52, tolerance: 2', []],
    ['low: 60, high: 70', []],
    ['low: 50, high: 60', ['plan/target-already-met']],
    ['low: 30, high: 40', ['plan/target-on-wrong-side increase']],
  ])('increase: %s', (target, expected) => {
    expect(withTarget(target)).toEqual(expected);
  });

  it('turns with the direction', () => {
    expect(withTarget('value: 70', DECREASE)).toEqual(['plan/target-on-wrong-side decrease']);
    expect(withTarget('value: 40', DECREASE)).toEqual([]);
  });

  it('asks for the target’s own tolerance: that of the indicator is what is no clear change', () => {
    const noClearChange = {
      file: KAHVILA,
      good: '    path: linear',
      bad: '    path: linear\n    tolerance: 2',
    };
    expect(withTarget('value: 52', noClearChange)).toEqual(['plan/target-already-met']);
  });

  it('is free where the level is to be kept, and for a limit', () => {
    expect(withTarget('low: 50, high: 60', MAINTAIN)).toEqual([]);
    expect(withTarget('value: 45', MAINTAIN)).toEqual([]);
    expect(withTarget('value: 45', GUARDRAIL)).toEqual([]);
  });

  it('is not judged without a baseline', () => {
    const unknown = {
      file: KAHVILA,
      good: 'role: primary\n    baseline: { period: 2019-H1 }',
      bad: 'role: primary\n    baseline: { missing: Kyselyä ei tehty. }',
    };
    expect(withTarget('value: 45', unknown)).toEqual([]);
  });

  it('does not tell what the data hold', () => {
    const bad = TARGET.replace('70', '45');
    const [problem] = problemsAfter({ file: KAHVILA, good: TARGET, bad });
    expect(problem?.params).toEqual({ indicator: 'feeling-safe', value: 45 });
  });
});

describe('a target’s form', () => {
  it.each([
    ['tolerance: 2', ['plan/target-form none']],
    ['value: 70, high: 80', ['plan/target-form both']],
    ['low: 60', ['plan/target-form half']],
    ['low: 70, high: 60', ['plan/target-form reversed']],
    ['low: 70, high: 70', ['plan/target-form reversed']],
  ])('%s', (target, expected) => {
    expect(withTarget(target)).toEqual(expected);
  });
});

describe('numbers outside the possible range', () => {
  it('are found in targets, with the limit that they pass', () => {
    const bad = TARGET.replace('70', '100.5');
    expect(problemsAfter({ file: KAHVILA, good: TARGET, bad })).toMatchObject([
      { variant: 'above', params: { indicator: 'feeling-safe', value: 100.5, limit: 100 } },
    ]);
    expect(withTarget('value: 100')).toEqual([]);
  });

  it('are found in milestones, baselines and criteria', () => {
    const edits = [
      {
        file: KAHVILA,
        good: 'path: linear',
        bad: 'path: milestones\n    milestones: [{ period: 2019-H2, value: -1 }]',
      },
      {
        file: KAHVILA,
        good: 'role: primary\n    baseline: { period: 2019-H1 }',
        bad: 'role: primary\n    baseline: { value: -2, period: 2019-H1, source: Kysely. }',
      },
      { file: KAHVILA, good: 'at_least: 70,', bad: 'at_least: 700,' },
    ];
    const found = problemsAfter(...edits).map(({ variant, params }) => [variant, params['value']]);
    expect(found).toEqual([
      ['below', -2],
      ['below', -1],
      ['above', 700],
    ]);
  });

  it('are those of a proportion where the sheet gives no range', () => {
    const noRange = { file: SHEET, good: 'range: { min: 0, max: 100 }\n', bad: '' };
    expect(withTarget('value: 101', noRange)).toEqual(['plan/target-outside-range above']);
    const share = { file: SHEET, good: 'unit: "%"', bad: 'unit: osuus\nmultiplier: 1' };
    expect(withTarget('value: 1.1', noRange, share)).toContain('plan/target-outside-range above');
    const criterion = { file: KAHVILA, good: 'at_least: 70,', bad: 'at_least: 0.7,' };
    expect(withTarget('value: 0.7', noRange, share, criterion)).toEqual([]);
  });
});

describe('other forms', () => {
  it.each([
    ['criterion: { indicator: feeling-safe, by: 2020-H1 }', 'none'],
    ['criterion: { indicator: feeling-safe, at_least: 70, change_at_least: 5 }', 'several'],
  ])('%s', (bad, variant) => {
    const good = 'criterion: { indicator: feeling-safe, at_least: 70, by: 2020-H1 }';
    const problems = problemsAfter({ file: KAHVILA, good, bad });
    expect(problems).toMatchObject([{ rule: 'plan/criterion-bounds', variant }]);
  });

  it('of a stopping rule’s criterion', () => {
    const problems = problemsAfter({
      file: KAHVILA,
      good: 'stopping_rule:\n',
      bad: 'stopping_rule:\n  criterion: { indicator: participants }\n',
    });
    expect(problems).toMatchObject([
      { rule: 'plan/criterion-bounds', place: { path: ['stopping_rule', 'criterion'] } },
    ]);
  });

  it.each([
    ['{ source: Kysely. }', 'none'],
    ['{ value: 50, source: Kysely. }', 'value-without-period'],
    ['{ value: 50, missing: Kyselyä ei tehty. }', 'both'],
  ])('baseline: %s', (baseline, variant) => {
    const problems = problemsAfter({
      file: KAHVILA,
      good: 'role: primary\n    baseline: { period: 2019-H1 }',
      bad: `role: primary\n    baseline: ${baseline}`,
    });
    expect(problems).toMatchObject([{ rule: 'plan/baseline-form', variant }]);
  });

  it('an empty source is none', () => {
    const problems = problemsAfter({
      file: 'indicators/participants.yaml',
      good: 'source: { register: Kävijälista. }',
      bad: 'source: {}',
    });
    expect(problems).toMatchObject([{ rule: 'plan/source-kind', variant: 'none' }]);
  });
});

describe('plan/baseline-without-data', () => {
  const good = '2019-H1;24;;';
  const file = 'experiments/kahvila/data/participants.csv';

  it('takes neither a blank nor a forecast for a figure, but a withheld one is one', () => {
    for (const row of ['2019-H1;;not-collected;', '2019-H1;24;forecast;']) {
      const problems = problemsAfter({ file, good, bad: row });
      expect(problems.map(({ rule }) => rule)).toContain('plan/baseline-without-data');
    }
    expect(problemsAfter({ file, good, bad: '2019-H1;;suppressed;' })).toEqual([]);
  });

  it('waits until the experiment runs', () => {
    const idea = [
      {
        file: KAHVILA,
        good: 'role: primary\n    baseline: { period: 2019-H1 }',
        bad: 'role: primary\n    baseline: { period: 2018-H2 }',
      },
      {
        file: KAHVILA,
        good: 'name: Korttelikahvila\nstage: learned',
        bad: 'name: Korttelikahvila\nstage: agreed',
      },
    ];
    const rules = problemsAfter(...idea).map(({ rule }) => rule);
    expect(rules).not.toContain('plan/baseline-without-data');
  });

  it('waits until the figure can be there: the period’s end and the release lag', () => {
    const missing = { file, good: '2019-H1;24;;\n', bad: '' };
    const atOnce = {
      file: 'indicators/participants.yaml',
      good: 'release_lag_days: 15\n',
      bad: '',
    };
    const isTold = (asOf: string, ...edits: RuleExample[]) =>
      problemsOf(edited([missing, ...edits]), asOf).some(
        ({ rule }) => rule === 'plan/baseline-without-data',
      );
    expect(isTold('2019-07-14')).toBe(false);
    expect(isTold('2019-07-15')).toBe(true);
    expect(isTold('2019-06-29', atOnce)).toBe(false);
    expect(isTold('2019-06-30', atOnce)).toBe(true);
  });
});

describe('plan/hypothesis-indicator-not-in-plan', () => {
  it('waits until monitoring is agreed', () => {
    const edits = (stage: string) => [
      {
        file: 'experiments/puisto/experiment.yaml',
        good: 'stage: idea',
        bad: `stage: ${stage}\nhypotheses: [{ id: h1, we_believe: Näin., criterion: { indicator: bench-use, at_least: 1 } }]`,
      },
    ];
    const found = (stage: string) =>
      problemsAfter(...edits(stage)).filter(({ rule }) => rule.startsWith('plan/'));
    expect(found('planned')).toEqual([]);
    expect(found('agreed')).toMatchObject([{ params: { indicator: 'bench-use' } }]);
  });
});
