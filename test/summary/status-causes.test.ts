import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundPlanOf } from '../../src/history/bound-plan.ts';
import { comparePlans } from '../../src/history/compare-plans.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import type { Observations } from '../../src/model/observations.ts';
import type { RuleExample } from '../../src/rules/rule.ts';
import { onlyRows } from '../../src/summary/causes/only-rows.ts';
import { compareWithOriginal } from '../../src/summary/causes/original-status.ts';
import { explainStatuses, type StatusState } from '../../src/summary/causes/status-causes.ts';
import { edited } from '../rules/base-programme.ts';

const PLAN = 'experiments/kahvila/experiment.yaml';
const DATA = 'experiments/kahvila/data/participants.csv';
const SAFE = 'experiments/kahvila/data/feeling-safe.csv';
const SHEET = 'indicators/participants.yaml';

function state(asOf: string, ...edits: readonly RuleExample[]): StatusState {
  const { value: workspace } = buildWorkspace(edited(edits));
  const [node] = workspace.experiments;
  if (node === undefined) throw new Error('there is an experiment');
  return { workspace, node, asOf };
}

const target = (value: number): RuleExample => ({
  file: PLAN,
  good: 'target: { value: 60,',
  bad: `target: { value: ${value},`,
});
const latest = (row: string): RuleExample => ({ file: DATA, good: '2020-H1;48;;', bad: row });
const LATER = '2020-12-31';

function causes(before: StatusState, after: StatusState): readonly string[] {
  return explainStatuses(before, after).flatMap(({ indicator, from, to, steps }) => {
    const told = steps.map(({ cause, ...step }) => `${cause} ${step.from}→${step.to}`);
    return [`${indicator} ${from}→${to}: ${told.join(', ')}`];
  });
}

describe('explainStatuses', () => {
  const base = state(LATER);

  it('says nothing where no status changed', () => {
    expect(causes(base, base)).toEqual([]);
    expect(causes(base, state(LATER, target(61)))).toEqual([]);
  });

  it('tells a moved target from restated and new figures', () => {
    expect(causes(base, state(LATER, target(40)))).toEqual([
      'participants missed→met: target missed→met',
    ]);
    expect(causes(base, state(LATER, latest('2020-H1;61;corrected;Lista puuttui.')))).toEqual([
      'participants missed→met: restated-data missed→met',
    ]);
    const early = state('2019-12-31', { file: DATA, good: '2020-H1;48;;\n', bad: '' });
    const [line] = causes(early, base).filter((one) => one.startsWith('participants'));
    expect(line).toMatch(/^participants .*→missed: new-data .*→missed$/);
  });

  it('tells a changed direction from what the plan itself says', () => {
    const other: RuleExample = { file: SHEET, good: 'direction: increase', bad: 'direction: none' };
    expect(causes(base, state(LATER, other))).toEqual([
      'participants missed→not-assessed: sheet missed→not-assessed',
    ]);
  });

  it('gives every step its part where several things changed, and they add up', () => {
    const edits = [target(40), latest('2020-H1;20;corrected;Laskettu kahdesti.')];
    const [change] = explainStatuses(base, state(LATER, ...edits));
    expect(change).toBeUndefined();
    const dropped = state(LATER, target(45), latest('2020-H1;;not-collected;Lista katosi.'));
    const changes = explainStatuses(base, dropped);
    expect(changes.map(({ steps }) => steps.length)).toEqual([2]);
    for (const { from, to, steps } of changes) {
      expect(steps[0]?.from).toBe(from);
      expect(steps.at(-1)?.to).toBe(to);
      for (const [at, step] of steps.entries()) {
        if (at > 0) expect(step.from).toBe(steps[at - 1]?.to);
      }
    }
  });
});

describe('compareWithOriginal', () => {
  it('puts the status by the original plan beside the one in force', () => {
    const committed = boundPlanOf(state(LATER).workspace, state(LATER).node) ?? new Map();
    const now = state(LATER, target(40));
    const plan = boundPlanOf(now.workspace, now.node) ?? new Map();
    const fields = comparePlans(committed, plan).map(({ field }) => field);
    expect(compareWithOriginal(now, committed, fields)).toEqual([
      { indicator: 'participants', now: 'met', original: 'missed' },
    ]);
    expect(compareWithOriginal(now, committed, [])).toEqual([]);
  });
});

describe('onlyRows', () => {
  const HEADER = 'period;area;gender;value;numerator;denominator;status;note';
  const line = fc.record({
    period: fc.constantFrom('2019-H1', '2019-H2', '2020-H1'),
    area: fc.constantFrom('', 'hakarinne', 'kuusilehto'),
    gender: fc.constantFrom('', 'women', 'men'),
    count: fc.integer({ min: 0, max: 100 }),
    status: fc.constantFrom('', 'provisional', 'confirmed'),
    note: fc.constantFrom('', 'x'),
  });

  function rows(lines: readonly string[]): Observations {
    const csv = `${[HEADER, ...lines].join('\n')}\n`;
    const found = state(LATER, { file: SAFE, bad: csv }).node.observations.get('feeling-safe');
    if (found === undefined) throw new Error('the file can be read');
    return found;
  }

  function told(data: Observations) {
    const all = Array.from({ length: data.rowCount }, (_, index) => index);
    const areas = data.areas();
    return {
      rows: all.map((index) => ({ ...data.observation(index), row: 0 })),
      statuses: all.map((index) => data.statusesAt(index)),
      notes: all.map((index) => data.noteAt(index)),
      numbers: all.map((index) => data.numberAt('numerator', index)),
      areas,
      groups: data.groupCodes('gender'),
      first: areas.map((area) => data.firstIndexOf('area', area)),
      totals: areas.map((area) => data.totals(area)),
      women: areas.map((area) => data.groupRows(area, 'gender', 'women')),
      series: [...data.series()],
    };
  }

  it('answers as a file that never had the other rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, fc.boolean()), { minLength: 1, maxLength: 12 }),
        (all) => {
          const lines = all.map(([{ period, area, gender, count, status, note }]) => {
            return `${period};${area};${gender};${count};${count};100;${status};${note}`;
          });
          const kept = lines.filter((_, index) => all[index]?.[1] === true);
          if (kept.length === 0) return;
          const some = onlyRows(rows(lines), (index) => all[index]?.[1] === true);
          expect(told(some)).toEqual(told(rows(kept)));
        },
      ),
      { numRuns: 60 },
    );
  });
});
