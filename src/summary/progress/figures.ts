import { periodsPerYear } from '../../model/period.ts';
import { quotient } from '../../stats/quotient.ts';
import type { Progress } from '../facts/progress.ts';
import type { ReasonCode } from '../facts/reason-code.ts';
import { expectedAt, type Path } from './path.ts';
import type { Facts } from './preconditions.ts';
import { isMet, type Judgement, paceAt, type Standing } from './status.ts';

/**
 * The figures beside a status, at the time of the latest observation: with V the latest value, B
 * the baseline, T the target and E the expected value, share = (V − B)/(T − B), pace =
 * (V − B)/(E − B), needed per period = (T − V)/((tT − t)·f) in the unit of the sheet, and the
 * factor by which the pace must grow = [(T − V)/(tT − t)]/[(V − B)/(t − t0)].
 */
export function buildFigures(
  facts: Facts,
  standing: Standing,
  value: number,
): Pick<
  Progress,
  'expected' | 'share' | 'timeShare' | 'pace' | 'neededPerPeriod' | 'paceFactor' | 'reason'
> {
  const { path, judgement, time } = standing;
  const v = path.scale.toPath(value);
  const kept = judgement.kind === 'holding' || judgement.kind === 'tolerance';
  const span = path.targetTime - path.startTime;
  const beforeEnd = time < path.targetTime;
  const reason = whyNoPace(judgement, beforeEnd);
  const pace = reason === null ? paceAt(path, time, v) : null;
  const left = path.targetTime - time;
  const perYear = facts.sheet.frequency === 'once' ? null : periodsPerYear(facts.sheet.frequency);
  const underway = beforeEnd && (judgement.kind === 'pace' || judgement.kind === 'flat');
  const reached = isMet(path, judgement, v);
  const remaining = remainingTo(path, value);
  const speed = (v - path.start) / (time - path.startTime);
  return {
    // A level to keep and an end-only path have no way-points.
    expected: kept || judgement.kind === 'end-only' ? null : expectedValue(facts, path, time),
    share: kept ? null : quotient(v - path.start, path.target - path.start),
    timeShare: span > 0 ? Math.min(1, (time - path.startTime) / span) : 1,
    pace,
    neededPerPeriod: !underway || reached || perYear === null ? null : remaining / (left * perYear),
    paceFactor:
      pace === null || pace <= 0 || reached ? null : quotient((path.target - v) / left, speed),
    reason,
  };
}

function whyNoPace(judgement: Judgement, beforeEnd: boolean): ReasonCode | null {
  if (judgement.kind === 'holding') return 'target-already-met';
  if (!beforeEnd) return 'target-date-passed';
  if (judgement.kind === 'end-only') return 'end-only-path';
  return judgement.kind === 'pace' ? null : 'flat-path';
}

/** E(t) in the unit of the sheet; of a range on the side that the baseline lies on. */
function expectedValue(facts: Facts, path: Path, time: number): number {
  const expected = expectedAt(path, time);
  const { range } = path.scale;
  if (range === null) return expected;
  const isBelow = (facts.baseline.estimate.value ?? range.low) < range.low;
  return isBelow ? range.low - expected : range.high + expected;
}

/** T − V in the unit of the sheet; of a range to its nearer end. */
function remainingTo(path: Path, value: number): number {
  const { range } = path.scale;
  if (range === null) return path.target - value;
  if (value < range.low) return range.low - value;
  return value > range.high ? range.high - value : 0;
}
