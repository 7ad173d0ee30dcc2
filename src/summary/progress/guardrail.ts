import { atLeast } from '../../stats/at-least.ts';
import { isForecast } from '../cell.ts';
import type { Progress, ProgressStatus } from '../facts/progress.ts';
import type { ReasonCode } from '../facts/reason-code.ts';
import { GUARDRAIL_METHOD } from '../method-versions.ts';
import { emptyProgress, type ProgressInput } from './build-progress.ts';
import { checkPreconditions } from './preconditions.ts';
import { sortStatuses } from './status.ts';

/** What a guardrail must not pass, in the unit of the sheet; an open side is infinite. */
interface Limits {
  readonly low: number;
  readonly high: number;
}

/**
 * A guardrail is within its limit or has breached it: its target, moved by its tolerance to the
 * side that is worse; without a target the baseline, which needs a tolerance. It is judged at the
 * value itself: no uncertainty makes a breach usual variation. The range shows what V's interval
 * allows.
 */
export function buildGuardrail(input: ProgressInput): Progress {
  const { facts } = input;
  const empty: Progress = { ...emptyProgress(input), method: GUARDRAIL_METHOD };
  if (facts.sheet.measure === 'qualitative') return refuse(empty, 'not-numeric');
  if (facts.sheet.direction === 'none') return refuse(empty, 'direction-none');
  const givenLimits = limitsFromTarget(input);
  if (givenLimits === null && toleranceOf(input) === null) return refuse(empty, 'no-tolerance');

  const verdict = checkPreconditions(facts, givenLimits === null);
  if (verdict !== null) {
    return {
      ...empty,
      status: verdict.status,
      pointStatus: verdict.status,
      reason: verdict.reason,
    };
  }
  const limits = givenLimits ?? limitsFromBaseline(input);
  const { value, interval } = facts.latest.estimate;
  if (limits === null || value === null) return refuse(empty, 'no-data');

  const status = statusWithin(limits, value);
  const allowed = new Set<ProgressStatus>([status]);
  if (interval !== null) {
    allowed.add(statusWithin(limits, interval.lower));
    allowed.add(statusWithin(limits, interval.upper));
    // Between two ends beyond opposite limits what is within lies too.
    if (interval.lower < limits.high && interval.upper > limits.low) allowed.add('within-limit');
  }
  return {
    ...empty,
    status,
    pointStatus: status,
    statusRange: interval === null ? [] : sortStatuses(allowed),
    hasInterval: interval !== null,
    breachedBefore: breachesBefore(input, limits),
  };
}

/** A breach that has passed is not forgotten: whoever reads only the latest figure should know. */
function breachesBefore({ cells, facts }: ProgressInput, limits: Limits): readonly string[] {
  const from = facts.baseline.period?.middle ?? Number.NEGATIVE_INFINITY;
  const to = facts.latest.period?.middle ?? Number.NEGATIVE_INFINITY;
  return cells.flatMap((cell) => {
    const { period, value } = cell;
    if (value === null || isForecast(cell)) return [];
    if (period.middle <= from || period.middle >= to) return [];
    return statusWithin(limits, value) === 'limit-breached' ? [period.key] : [];
  });
}

function refuse(empty: Progress, reason: ReasonCode): Progress {
  return { ...empty, reason };
}

function statusWithin({ low, high }: Limits, value: number): ProgressStatus {
  return atLeast(value, low) && atLeast(high, value) ? 'within-limit' : 'limit-breached';
}

function toleranceOf({ use }: ProgressInput): number | null {
  return use.target?.tolerance ?? use.tolerance ?? null;
}

function limitsFromTarget(input: ProgressInput): Limits | null {
  const { target } = input.use;
  if (target === undefined) return null;
  const tolerance = toleranceOf(input) ?? 0;
  if (target.value !== undefined) return around(input, target.value, tolerance);
  if (target.low === undefined && target.high === undefined) return null;
  return {
    low: (target.low ?? Number.NEGATIVE_INFINITY) - tolerance,
    high: (target.high ?? Number.POSITIVE_INFINITY) + tolerance,
  };
}

function limitsFromBaseline(input: ProgressInput): Limits | null {
  const { value } = input.facts.baseline.estimate;
  const tolerance = toleranceOf(input);
  if (value === null || tolerance === null) return null;
  return around(input, value, tolerance);
}

/** The limits about a level: on the worse side, and on both where the level is to be kept. */
function around({ facts }: ProgressInput, level: number, tolerance: number): Limits {
  switch (facts.sheet.direction) {
    case 'increase':
      return { low: level - tolerance, high: Number.POSITIVE_INFINITY };
    case 'decrease':
      return { low: Number.NEGATIVE_INFINITY, high: level + tolerance };
    default:
      return { low: level - tolerance, high: level + tolerance };
  }
}
