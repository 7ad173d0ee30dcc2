import type { DataPath, Problem } from '../../diagnostics/problem.ts';
import { atLeast } from '../../stats/at-least.ts';
import { type PossibleRange, possibleRange } from '../../summary/possible-range.ts';
import { criteriaOf, type PlannedUse, usesOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/target-outside-range';

/** A number of the plan that the indicator can never have. */
interface PlannedNumber {
  readonly value: number | undefined;
  readonly path: DataPath;
}

/** A baseline, target, milestone or criterion outside the values that the sheet says are possible. */
export const targetOutsideRange: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'target: { value: 70, period: 2020-H1, rationale: Naapurikorttelin taso. }',
    bad: 'target: { value: 170, period: 2020-H1, rationale: Naapurikorttelin taso. }',
  },
  *check({ workspace }) {
    for (const line of usesOf(workspace)) {
      if (line.sheet === undefined) continue;
      const range = possibleRange(line.sheet);
      yield* checkNumbers(line.plan.file, line.use.indicator, range, numbersOf(line));
    }
    for (const { node, plan, criterion, path } of criteriaOf(workspace)) {
      const sheet = workspace.sheet(node.id, criterion.indicator);
      if (sheet === undefined) continue;
      const range = possibleRange(sheet.value);
      yield* checkNumbers(plan.file, criterion.indicator, range, [
        { value: criterion.at_least, path: [...path, 'at_least'] },
        { value: criterion.at_most, path: [...path, 'at_most'] },
      ]);
      const { change_at_least: change } = criterion;
      if (change === undefined || range.min === null || range.max === null) continue;
      const limit = range.max - range.min;
      if (atLeast(limit, Math.abs(change))) continue;
      const params = { indicator: criterion.indicator, value: change, limit };
      yield atValue(ID, plan.file, [...path, 'change_at_least'], { params, variant: 'change' });
    }
  },
};

function* numbersOf({ use, path }: PlannedUse): Iterable<PlannedNumber> {
  yield { value: use.baseline?.value, path: [...path, 'baseline', 'value'] };
  yield { value: use.target?.value, path: [...path, 'target', 'value'] };
  yield { value: use.target?.low, path: [...path, 'target', 'low'] };
  yield { value: use.target?.high, path: [...path, 'target', 'high'] };
  for (const [index, { value }] of (use.milestones ?? []).entries()) {
    yield { value, path: [...path, 'milestones', index, 'value'] };
  }
}

function* checkNumbers(
  file: string,
  indicator: string,
  { min, max }: PossibleRange,
  numbers: Iterable<PlannedNumber>,
): Iterable<Problem> {
  for (const { value, path } of numbers) {
    if (value === undefined) continue;
    if (min !== null && !atLeast(value, min)) {
      yield atValue(ID, file, path, { params: { indicator, value, limit: min }, variant: 'below' });
    } else if (max !== null && !atLeast(max, value)) {
      yield atValue(ID, file, path, { params: { indicator, value, limit: max }, variant: 'above' });
    }
  }
}
