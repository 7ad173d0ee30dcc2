import { describe, expect, test } from 'vitest';
import { stageAt, stageDates } from '../../src/summary/stage.ts';
import { smallProgramme } from './small-programme.ts';

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
