import { describe, expect, test } from 'vitest';
import { withOriginalPlan } from '../../src/report/original-plan.ts';
import { stageAt, stageDates } from '../../src/summary/stage.ts';
import { SMALL_FILES, smallProgramme } from './small-programme.ts';

const workspace = smallProgramme();
const node = workspace.experiments[0];
const experiment = node?.experiment?.value;
if (node === undefined || experiment === undefined) throw new Error('no experiment');

describe('stage on a day', () => {
  test('follows the history: a past report does not know what came later', () => {
    expect(stageAt(experiment, '2019-03-31')).toBeNull();
    expect(stageAt(experiment, '2019-04-30')).toBe('agreed');
    expect(stageAt(experiment, '2019-05-01')).toBe('testing');
    expect(stageDates(experiment, '2020-12-31')).toEqual({ start: '2019-05-01', end: null });
  });

  test('of two stages entered on one day the later written holds', () => {
    const twice = {
      ...experiment,
      stage_history: [
        { stage: 'ended' as const, on: '2020-01-01' },
        { stage: 'learned' as const, on: '2020-01-01' },
      ],
    };
    expect(stageAt(twice, '2020-01-01')).toBe('learned');
  });
});

describe('the original plan', () => {
  test('puts back what amendments changed, only those declared by the date', () => {
    const original = withOriginalPlan(workspace, node, '2020-08-31');
    expect(original?.experiments[0]?.experiment?.value.indicators?.[0]?.target?.value).toBe(80);
    expect(workspace.experiments[0]?.experiment?.value.indicators?.[0]?.target?.value).toBe(60);
    expect(withOriginalPlan(workspace, node, '2020-02-02')).toBeNull();
  });

  test('of several changes the first value is the original', () => {
    const amendments = `${SMALL_FILES['experiments/piha/amendments.yaml'] ?? ''}`.replace(
      'restatements:',
      '  - { on: "2020-04-01", field: indicators.turva.target.value, from: 70, to: 60, reason: x, decided_by: y }\nrestatements:',
    );
    const twice = smallProgramme({ 'experiments/piha/amendments.yaml': amendments });
    const [first] = twice.experiments;
    if (first === undefined) throw new Error('no experiment');
    const original = withOriginalPlan(twice, first, '2020-08-31');
    expect(original?.experiments[0]?.experiment?.value.indicators?.[0]?.target?.value).toBe(80);
  });
});
