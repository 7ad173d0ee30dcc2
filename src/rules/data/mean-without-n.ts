import type { Indicator } from '../../model/indicator.ts';
import type { Observations } from '../../model/observations.ts';
import { cellOf, dataRule, hasColumn } from '../data-rule.ts';
import { isPublishedStatistic } from '../published-statistic.ts';
import type { Rule } from '../rule.ts';

/** A mean of a survey whose interval cannot be computed. Told once per file. */
export const meanWithoutN: Rule = dataRule(
  {
    id: 'data/mean-without-n',
    severity: 'warning',
    example: [
      {
        file: 'indicators/participants.yaml',
        good: 'measure: count',
        bad: 'measure: mean',
      },
      {
        file: 'indicators/participants.yaml',
        good: 'source: { register: Kävijälista. }',
        bad: 'source: { own: Kysely. }',
      },
    ],
  },
  ({ rows, sheet }, report) => {
    if (sheet?.measure !== 'mean' || !isSurvey(sheet) || !hasColumn(rows, 'value')) return;
    let bare = -1;
    for (let index = 0; index < rows.rowCount; index++) {
      if (rows.numberAt('value', index) === null) continue;
      if (hasInterval(rows, index)) return;
      if (bare < 0) bare = index;
    }
    if (bare < 0) return;
    const variant = missingPart(rows, bare);
    report(cellOf(rows, bare, 'value'), {}, { variant });
  },
);

/** A mean from a register or from published statistics has no answers to count. */
function isSurvey(sheet: Indicator): boolean {
  if (sheet.level === 'context' || isPublishedStatistic(sheet)) return false;
  return sheet.source?.register === undefined;
}

/** An interval of its own, or what it takes to compute one. */
function hasInterval(rows: Observations, index: number): boolean {
  if (rows.numberAt('lower', index) !== null && rows.numberAt('upper', index) !== null) return true;
  return baseOf(rows, index) !== null && rows.numberAt('sd', index) !== null;
}

function missingPart(rows: Observations, index: number): 'n' | 'sd' | 'both' {
  if (baseOf(rows, index) !== null) return 'sd';
  return rows.numberAt('sd', index) === null ? 'both' : 'n';
}

/** How many answered; the denominator of a mean says the same. */
function baseOf(rows: Observations, index: number): number | null {
  return rows.numberAt('n', index) ?? rows.numberAt('denominator', index);
}
