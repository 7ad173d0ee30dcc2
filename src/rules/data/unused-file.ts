import { dataRule } from '../data-rule.ts';
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
  ({ node, rows, sheet }, report) => {
    if (node.experiment === null || sheet === undefined) return;
    const lines = node.experiment.value.indicators ?? [];
    if (lines.some((line) => line.indicator === rows.indicator)) return;
    report({ kind: 'file' }, { indicator: rows.indicator });
  },
);
