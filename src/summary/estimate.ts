import type { Indicator } from '../model/indicator.ts';
import { type Cell, isLowReliability } from './cell.ts';
import type { PointEstimate } from './facts/estimate.ts';
import type { ReasonCode } from './facts/reason-code.ts';
import { levelInterval, printInterval } from './interval.ts';

/** A cell as a level with its interval; its `reason` says which of the two is missing and why. */
export function buildEstimate(cell: Cell, sheet: Indicator): PointEstimate {
  const interval = levelInterval(cell, sheet);
  const shown = printInterval(interval);
  return {
    period: cell.period.key,
    value: cell.value,
    n: cell.n,
    numerator: cell.numerator,
    denominator: cell.denominator,
    interval: shown,
    method: shown?.method ?? null,
    status: cell.statuses,
    lowReliability: isLowReliability(cell, sheet.measure),
    reason: whyNoValue(cell, sheet) ?? interval.reason,
  };
}

/** A level that does not exist, and why. */
export function noEstimate(reason: ReasonCode, period: string | null = null): PointEstimate {
  return {
    period,
    value: null,
    n: null,
    numerator: null,
    denominator: null,
    interval: null,
    method: null,
    status: [],
    lowReliability: false,
    reason,
  };
}

/** Why a cell has no value; null when it has one. */
export function whyNoValue(cell: Cell, sheet: Indicator): ReasonCode | null {
  if (cell.state === 'value') return null;
  if (cell.state !== 'missing') return cell.state;
  return sheet.measure === 'qualitative' ? 'not-numeric' : 'no-data';
}
