import { dataRule } from '../data-rule.ts';
import { likelyMeant } from '../likely-meant.ts';
import type { Rule } from '../rule.ts';

/** Data that no line of the plan asks for: they are in no report. */
export const unusedFile: Rule = dataRule(
  {
    id: 'data/unused-file',
    severity: 'warning',
    example: {
      file: 'experiments/puisto/data/bench-use.csv',
      bad: 'period;value\n2019-W41;12\n',
    },
  },
  ({ workspace, node, rows, sheet }, report) => {
    const plan = node.experiment;
    if (plan === null || sheet === undefined) return;
    const lines = plan.value.indicators ?? [];
    if (lines.some((line) => line.indicator === rows.indicator)) return;
    if (likelyMeant(workspace, { node, plan }).has(rows.indicator)) return;
    report({ kind: 'file' }, { indicator: rows.indicator });
  },
);
