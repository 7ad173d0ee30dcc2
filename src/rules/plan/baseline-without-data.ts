import { isDue } from '../../summary/completeness.ts';
import { claims } from '../gate/claimed-stages.ts';
import { periodOf, usesOf } from '../iterate.ts';
import { hasBrokenData, isObserved, rowAt } from '../planned-values.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/baseline-without-data';

/**
 * A running experiment whose baseline is to be read from a period that has no figure, once the
 * period has ended and its release lag run out: in May nobody has the figure of the half-year.
 */
export const baselineWithoutData: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '    role: primary\n    baseline: { period: 2019-H1 }',
    bad: '    role: primary\n    baseline: { period: 2018-H2 }',
  },
  *check({ workspace, asOf }) {
    for (const line of usesOf(workspace)) {
      const { node, plan, use, path, sheet } = line;
      const { period: written, value, missing } = use.baseline ?? {};
      if (value !== undefined || missing !== undefined || sheet === undefined) continue;
      if (sheet.measure === 'qualitative' || !claims(plan.value, 'testing')) continue;
      const period = periodOf(workspace, written);
      if (period === null || hasBrokenData(workspace, node, use.indicator)) continue;
      if (!isDue(period, sheet.release_lag_days ?? 0, asOf)) continue;
      const row = rowAt(line, period);
      if (row !== undefined && isObserved(row)) continue;
      const params = { indicator: use.indicator, period: period.key };
      yield atValue(ID, plan.file, [...path, 'baseline', 'period'], { params });
    }
  },
};
