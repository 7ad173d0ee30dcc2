import type { SheetChange } from '../../model/indicator.ts';
import type { Observations } from '../../model/observations.ts';
import { comparePeriods } from '../../model/period.ts';
import { cellOf, dataRule, hasFigure } from '../data-rule.ts';
import { rowStatusesOf, statusMask } from '../row-statuses.ts';
import type { Rule } from '../rule.ts';

const BREAK = statusMask('break');
/** Earlier figures that were computed again by the new definition go on without a break. */
const RECOMPUTED = statusMask('revised', 'corrected');

/** A sheet whose definition changed while figures were gathered, and no break marked in the series. */
export const versionChangeWithoutBreak: Rule = dataRule(
  {
    id: 'data/version-change-without-break',
    severity: 'warning',
    example: {
      file: 'indicators/feeling-safe.yaml',
      good: 'version: 1\n',
      bad: [
        'version: 2',
        'changes:',
        '  - { version: 2, on: 2019-09-01, what: Uusi kysymys., why: Vanha ymmärrettiin väärin. }\n',
      ].join('\n'),
    },
  },
  ({ workspace, node, rows }, report) => {
    const sheet = workspace.sheet(node.id, rows.indicator);
    for (const [at, change] of (sheet?.value.changes ?? []).entries()) {
      // The first version changes nothing.
      if (sheet === undefined || change.version <= 1) continue;
      const index = firstUnmarked(rows, change);
      if (index < 0) continue;
      const params = {
        version: String(change.version),
        date: change.on,
        period: rows.periodAt(index).key,
      };
      const place = { kind: 'value', path: ['changes', at, 'on'] } as const;
      const related = [{ file: sheet.file, place }];
      report(cellOf(rows, index, 'period'), params, { related });
    }
  },
);

/** The first figure after a change, where there are figures before it and no break between; or −1. */
function firstUnmarked(rows: Observations, { on }: SheetChange): number {
  const statuses = rowStatusesOf(rows);
  let first = -1;
  let hasBefore = false;
  for (let index = 0; index < rows.rowCount; index++) {
    if (!hasFigure(rows, index)) continue;
    const period = rows.periodAt(index);
    if (period.end < on) {
      hasBefore ||= !statuses.hasAny(index, RECOMPUTED);
    } else if (first < 0 || comparePeriods(period, rows.periodAt(first)) < 0) {
      first = index;
    }
  }
  if (!hasBefore || first < 0) return -1;
  const last = rows.periodAt(first).end;
  for (let index = 0; index < rows.rowCount; index++) {
    const period = rows.periodAt(index);
    if (period.end < on || period.start > last) continue;
    if (statuses.hasAny(index, BREAK)) return -1;
  }
  return first;
}
