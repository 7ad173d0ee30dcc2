import type { Experiment } from '../../model/experiment.ts';
import type { IndicatorUse } from '../../model/indicator-use.ts';
import type { Calendar, Period } from '../../model/period.ts';
import { type Cell, isForecast } from '../cell.ts';
import type { Progress, ProgressStatus } from '../facts/progress.ts';
import type { ReasonCode } from '../facts/reason-code.ts';
import { PROGRESS_METHOD } from '../method-versions.ts';
import { readPeriod } from '../read-period.ts';
import { choosePath } from './choose-path.ts';
import { buildFigures } from './figures.ts';
import { gateStatus } from './gate.ts';
import { buildPath, type Path, readTarget, type Target } from './path.ts';
import { checkPreconditions, type Facts } from './preconditions.ts';
import {
  isMet,
  type Judgement,
  judgementOf,
  type Standing,
  statusAt,
  statusRange,
} from './status.ts';

/** What a progress is computed from. `facts.target` is the target's period. */
export interface ProgressInput {
  readonly use: IndicatorUse;
  readonly experiment: Experiment;
  readonly calendar: Calendar;
  /** The series of the indicator's own area. */
  readonly cells: readonly Cell[];
  readonly facts: Facts;
}

/**
 * linear-path@1 (methods.md §4): where the latest figure stands between baseline and target.
 * Values are in the unit of the sheet, `share`, `timeShare` and `pace` are ratios.
 */
export function buildProgress(input: ProgressInput): Progress {
  const { use, facts } = input;
  const empty = emptyProgress(input);
  const target =
    use.target === undefined || facts.target === null ? null : readTarget(use.target, facts.target);
  if (facts.sheet.measure === 'qualitative') return notAssessed(empty, 'not-numeric');
  if (facts.sheet.direction === 'none') return notAssessed(empty, 'direction-none');
  if (target === null) {
    // A figure of the surroundings lacks no target.
    return notAssessed(empty, use.role === 'context' ? 'context-figure' : 'no-target');
  }

  const path = pathOf(input, target, empty);
  const judgement = path === null ? null : judge(input, path, target);
  if (path !== null && judgement === null) return notAssessed(empty, 'no-tolerance');
  const verdict = checkPreconditions(facts, true);
  if (verdict !== null && verdict.status !== 'stale') {
    return {
      ...empty,
      status: verdict.status,
      pointStatus: verdict.status,
      reason: verdict.reason,
    };
  }
  const { period, estimate } = facts.latest;
  if (path === null || judgement === null || period === null || estimate.value === null) {
    return notAssessed(empty, 'no-data');
  }
  const beforeEnd = period.middle < path.targetTime;
  const endOnly =
    empty.path === 'end-only' && judgement.kind !== 'holding' && judgement.kind !== 'tolerance';
  const standing: Standing = {
    path,
    judgement: endOnly && beforeEnd ? { kind: 'end-only' } : judgement,
    time: period.middle,
    metBefore: wasMetBefore(input, path, judgement),
  };
  const figures = { ...empty, ...buildFigures(facts, standing, estimate.value) };
  if (verdict !== null) return { ...figures, status: verdict.status, pointStatus: verdict.status };
  return { ...figures, ...statusOf(input, standing, estimate.value) };
}

/** The parts of a progress that the plan alone gives, with nothing assessed. */
export function emptyProgress({ use, facts, experiment, calendar }: ProgressInput): Progress {
  const milestones: { period: string; value: number }[] = [];
  for (const { period, value } of use.milestones ?? []) {
    const read = readPeriod(calendar, period);
    if (read !== null) milestones.push({ period: read.key, value });
  }
  return {
    method: PROGRESS_METHOD,
    status: 'not-assessed',
    ownStatus: 'not-assessed',
    ownStatusRange: [],
    growth: { reason: 'not-in-method' },
    pointStatus: 'not-assessed',
    statusRange: [],
    hasInterval: false,
    breachedBefore: [],
    expected: null,
    share: null,
    timeShare: null,
    pace: null,
    neededPerPeriod: null,
    paceFactor: null,
    path: choosePath(use, facts.sheet, experiment, {
      baseline: facts.baseline.period,
      target: facts.target,
    }),
    target:
      use.target === undefined || facts.target === null
        ? null
        : {
            value: use.target.value ?? null,
            low: use.target.low ?? null,
            high: use.target.high ?? null,
            period: facts.target.key,
          },
    milestones,
    reason: null,
  };
}

function notAssessed(empty: Progress, reason: ReasonCode): Progress {
  return { ...empty, reason };
}

/** Null when there is no baseline to begin the path from. */
function pathOf(
  { use, facts, calendar }: ProgressInput,
  target: Target,
  plan: Progress,
): Path | null {
  const { period, estimate } = facts.baseline;
  if (period === null || estimate.value === null) return null;
  const stops: { time: number; value: number }[] = [];
  for (const milestone of plan.path === 'milestones' ? (use.milestones ?? []) : []) {
    const at = readPeriod(calendar, milestone.period);
    if (at !== null) stops.push({ time: at.middle, value: milestone.value });
  }
  const baseline = { time: period.middle, value: estimate.value };
  return buildPath(baseline, target, stops, facts.sheet.direction);
}

/**
 * Null when the target is to be kept but no tolerance of the target says how exactly. The tolerance
 * of the indicator is another thing: what is no clear change.
 */
function judge({ use, facts }: ProgressInput, path: Path, target: Target): Judgement | null {
  const declared = use.target?.tolerance ?? null;
  const isRange = target.kind === 'range';
  const { direction } = facts.sheet;
  return judgementOf(path, facts.latest.period?.middle ?? path.startTime, {
    // A range is its own tolerance.
    tolerance: isRange ? (declared ?? 0) : declared,
    maintain: !isRange && (direction === 'maintain' || direction === 'range'),
  });
}

/** True when a confirmed figure between the baseline and the latest was at the target. */
function wasMetBefore({ cells, facts }: ProgressInput, path: Path, judgement: Judgement): boolean {
  const latest = facts.latest.period;
  if (latest === null) return false;
  return cells.some((cell) => {
    const { middle } = cell.period;
    if (middle <= path.startTime || middle >= latest.middle || !isConfirmed(cell)) return false;
    return cell.value !== null && isMet(path, judgement, path.scale.toPath(cell.value));
  });
}

/** A figure counts as confirmed unless its status says that it is not final. */
function isConfirmed(cell: Cell): boolean {
  if (isForecast(cell)) return false;
  return !cell.statuses.includes('provisional') && !cell.statuses.includes('estimate');
}

function statusOf(
  { use, facts }: ProgressInput,
  standing: Standing,
  value: number,
): Pick<Progress, 'status' | 'pointStatus' | 'statusRange' | 'hasInterval'> {
  const { path, judgement } = standing;
  const v = path.scale.toPath(value);
  const pointStatus = statusAt(standing, v);
  const keeps = judgement.kind === 'holding' || judgement.kind === 'tolerance';
  const improved =
    judgement.kind === 'tolerance'
      ? Math.abs(v - path.target) < Math.abs(path.start - path.target)
      : directionOf(path) * (v - path.start) > 0;
  return {
    // A target that the baseline had met claims no change when it is still met.
    status:
      keeps && pointStatus === 'met'
        ? pointStatus
        : gateStatus(pointStatus, facts.change, { improved, tolerance: use.tolerance ?? null }),
    pointStatus,
    statusRange: rangeOf(facts, standing, value),
    hasInterval: facts.change.interval !== null,
  };
}

/** s = sign(T − B), or the wanted direction where the baseline is beyond the target. */
function directionOf(path: Path): number {
  const met = path.wanted * (path.target - path.start) <= 0;
  return met ? path.wanted : Math.sign(path.target - path.start);
}

function rangeOf(facts: Facts, standing: Standing, value: number): readonly ProgressStatus[] {
  const { path, judgement } = standing;
  const level = facts.latest.estimate.interval;
  const change = facts.change.interval;
  const base = facts.baseline.estimate.value;
  if (judgement.kind === 'end-only' || (level === null && change === null)) return [];
  const values: number[] = [path.scale.toPath(value)];
  if (level !== null) values.push(...path.scale.ends(level.lower, level.upper));
  if (change !== null && base !== null) {
    values.push(...path.scale.ends(base + change.lower, base + change.upper));
  }
  return statusRange(standing, values);
}

/** The period of a target as the plan writes it; null without a target or a readable period. */
export function targetPeriod(use: IndicatorUse, calendar: Calendar): Period | null {
  return readPeriod(calendar, use.target?.period);
}
