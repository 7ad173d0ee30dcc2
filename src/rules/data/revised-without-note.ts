import type { ExperimentNode, Workspace } from '../../model/workspace.ts';
import { cellOf, dataRule, hasColumn } from '../data-rule.ts';
import { periodOf } from '../iterate.ts';
import { rowStatusesOf, statusMask } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';

const CHANGED = statusMask('revised', 'corrected');

/** A published figure that has changed, without a word on why in its row or in amendments.yaml. */
export const revisedWithoutNote: Rule = dataRule(
  {
    id: 'data/revised-without-note',
    severity: 'warning',
    example: {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2020-H1;;;69;69;100;;',
      bad: '2020-H1;;;69;69;100;corrected;',
    },
  },
  ({ workspace, node, rows }, report) => {
    if (!hasColumn(rows, 'status')) return;
    const explained = restatedPeriods(workspace, node, rows.indicator);
    const statuses = rowStatusesOf(rows);
    for (let index = 0; index < rows.rowCount; index++) {
      if (!statuses.hasAny(index, CHANGED) || rows.noteAt(index) !== '') continue;
      const { key } = rows.periodAt(index);
      if (explained.has(key)) continue;
      const status = rows.statusesAt(index).includes('corrected') ? 'corrected' : 'revised';
      report(cellOf(rows, index, 'status'), { period: key, status });
    }
  },
);

/** Periods whose change amendments.yaml explains for many rows at once. */
function restatedPeriods(
  workspace: Workspace,
  node: ExperimentNode,
  indicator: string,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const restatement of node.amendments?.value.restatements ?? []) {
    if (restatement.indicator !== indicator) continue;
    for (const text of restatement.periods) {
      const period = periodOf(workspace, text);
      if (period !== null) keys.add(period.key);
    }
  }
  return keys;
}
