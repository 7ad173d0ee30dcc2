import type { Indicator } from '../../model/indicator.ts';
import type { Observations } from '../../model/observations.ts';
import { containsPeriod, overlaps, type Period } from '../../model/period.ts';
import { cellOf, dataRule, hasFigure } from '../data-rule.ts';
import type { Rule } from '../rule.ts';

/**
 * Two periods of one series that share days without one being the whole of which the other is a
 * part. Told once for a pair of periods, however many areas and groups have it.
 */
export const periodOverlap: Rule = dataRule(
  {
    id: 'data/period-overlap',
    severity: 'warning',
    example: [
      {
        file: 'jalostamo.yaml',
        good: 'reporting:\n',
        bad: 'periods: [{ id: syksy, start: 2019-05-01, end: 2019-11-30 }]\nreporting:\n',
      },
      {
        file: 'experiments/kahvila/data/participants.csv',
        good: '2020-H1;48;;',
        bad: '2020-H1;48;;\nsyksy;29;;',
      },
    ],
  },
  ({ rows, sheet }, report) => {
    const told = new Set<string>();
    for (const series of rows.series()) {
      // Of the rows so far the one that ends last: only that one can reach furthest into the next.
      let furthest = -1;
      for (const index of series) {
        if (!tellsSomething(rows, index)) continue;
        const period = rows.periodAt(index);
        const earlier = furthest < 0 ? null : rows.periodAt(furthest);
        if (earlier === null || period.end > earlier.end) furthest = index;
        if (earlier === null || !isMuddled(earlier, period, sheet)) continue;
        const pair = `${earlier.key} ${period.key}`;
        if (!told.has(pair)) {
          report(cellOf(rows, index, 'period'), { period: period.key, other: earlier.key });
        }
        told.add(pair);
      }
    }
  },
);

/** The figure of a count may stand in `numerator` alone. */
function tellsSomething(rows: Observations, index: number): boolean {
  return hasFigure(rows, index) || rows.numberAt('numerator', index) !== null;
}

function isMuddled(a: Period, b: Period, sheet: Indicator | undefined): boolean {
  if (a.key === b.key || !overlaps(a, b)) return false;
  // Rolling averages overlap by their nature.
  if (a.kind === 'range' && b.kind === 'range') return false;
  const frequency = sheet?.frequency ?? 'once';
  // A period of another length than the sheet's is `data/mixed-frequency`.
  if (frequency !== 'once' && [a, b].some(({ kind }) => isRegular(kind) && kind !== frequency)) {
    return false;
  }
  const nested = containsPeriod(a, b) || containsPeriod(b, a);
  return !nested || (isRegular(a.kind) && isRegular(b.kind));
}

function isRegular(kind: Period['kind']): boolean {
  return kind !== 'named' && kind !== 'range';
}
