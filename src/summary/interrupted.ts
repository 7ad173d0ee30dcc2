import type { Indicator } from '../model/indicator.ts';
import {
  FEWEST_PER_SIDE,
  type SegmentedEstimate,
  segmentedRegression,
} from '../stats/interrupted-series.ts';
import { isInterval } from '../stats/result.ts';
import type { Cell } from './cell.ts';
import type { ReasonCode } from './facts/reason-code.ts';
import type { InterruptedEstimate, InterruptedSeries } from './facts/variation.ts';
import { phaseOf } from './variation.ts';

/**
 * The series as a line that may bend at the experiment's start, from 8 points on each side
 * (methods.md §5). It stands beside the chart and says nothing of a cause.
 */
export function buildInterrupted(
  cells: readonly Cell[],
  sheet: Indicator,
  start: string | null,
): InterruptedSeries {
  if (sheet.measure === 'qualitative' || sheet.measure === 'boolean') {
    return noInterrupted('not-numeric');
  }
  if (start === null) return noInterrupted('no-start');
  const phase = phaseOf(cells);
  if (phase === null) return noInterrupted('mixed-periods');
  // The first period that contains a day of the experiment.
  const at = phase.slots.findIndex(({ cell }) => cell !== null && cell.period.end >= start);
  const figures = (slots: typeof phase.slots) => slots.filter(({ value }) => value !== null).length;
  if (at < 0 || at === 0) return noInterrupted('no-start');
  const before = figures(phase.slots.slice(0, at));
  if (before < FEWEST_PER_SIDE || figures(phase.slots.slice(at)) < FEWEST_PER_SIDE) {
    return noInterrupted('few-points');
  }
  const fit = segmentedRegression(
    phase.slots.map(({ value }) => value),
    at,
  );
  if ('reason' in fit)
    return noInterrupted(fit.reason === 'no-variance' ? 'no-variance' : 'few-points');
  const [level, slope, atLast] = [fit.level, fit.slope, fit.atLast].map(printEstimate);
  return {
    method: 'segmented-ols@1',
    level: level ?? null,
    slope: slope ?? null,
    atLast: atLast ?? null,
    autocorrelation: fit.autocorrelation,
    reason: null,
  };
}

function printEstimate({ estimate, interval }: SegmentedEstimate): InterruptedEstimate | null {
  if (!isInterval(interval)) return null;
  const { lower, upper, method } = interval;
  return { value: estimate, interval: { lower, upper, method } };
}

export function noInterrupted(reason: ReasonCode): InterruptedSeries {
  return { method: null, level: null, slope: null, atLast: null, autocorrelation: null, reason };
}
