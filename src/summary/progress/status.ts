import { atLeast } from '../../stats/at-least.ts';
import type { ProgressStatus } from '../facts/progress.ts';
import { expectedAt, type Path } from './path.ts';

/**
 * What a value is judged by, at the time of the latest observation:
 * - `pace`: against the path, as long as the path has risen from the baseline
 * - `flat`: the path asks for no change yet, or dips
 * - `holding`: the baseline was already at the target, which is to be kept
 * - `tolerance`: the target is the baseline: within the tolerance or not
 * - `end-only`: only the end counts
 */
export type Judgement =
  | { readonly kind: 'pace' | 'flat' | 'holding' | 'end-only' }
  | { readonly kind: 'tolerance'; readonly tolerance: number; readonly bothSides: boolean };

export interface Standing {
  readonly path: Path;
  readonly judgement: Judgement;
  /** Of the latest observation, decimal years. */
  readonly time: number;
  /** Met by an earlier confirmed period. */
  readonly metBefore: boolean;
}

/** How a path is judged at a time, apart from end-only, which the plan chooses. */
export function judgementOf(
  path: Path,
  time: number,
  options: { readonly tolerance: number | null; readonly maintain: boolean },
): Judgement | null {
  const { wanted, start, target } = path;
  if (options.maintain || start === target) {
    if (options.tolerance === null) return null;
    return { kind: 'tolerance', tolerance: options.tolerance, bothSides: options.maintain };
  }
  if (atLeast(wanted * start, wanted * target)) return { kind: 'holding' };
  const asked = Math.sign(target - start) * (expectedAt(path, time) - start);
  return { kind: asked <= 1e-9 ? 'flat' : 'pace' };
}

/** True when a value, in path units, is at the target or beyond it. */
export function isMet(path: Path, judgement: Judgement, value: number): boolean {
  const { wanted, target } = path;
  if (judgement.kind !== 'tolerance') return atLeast(wanted * value, wanted * target);
  const { tolerance, bothSides } = judgement;
  if (bothSides) return atLeast(tolerance, Math.abs(value - target));
  return atLeast(wanted * (value - target), -tolerance);
}

/**
 * The status at a value (path units), before the uncertainty gate, in the order of methods.md §4:
 * met, met and lost, missed, and last the pace. `not-assessed` only before the end of an end-only
 * path.
 */
export function statusAt(standing: Standing, value: number): ProgressStatus {
  const { path, judgement, time } = standing;
  if (isMet(path, judgement, value)) return 'met';
  const kept = judgement.kind === 'holding' || judgement.kind === 'tolerance';
  // Where the baseline itself met the target, every loss would be one of something met before.
  if (standing.metBefore && !kept) return 'met-then-lost';
  if (time >= path.targetTime) return 'missed';
  switch (judgement.kind) {
    case 'end-only':
      return 'not-assessed';
    case 'holding':
    case 'tolerance':
      return 'moving-away';
    case 'flat': {
      const s = Math.sign(path.target - path.start);
      return atLeast(s * (value - expectedAt(path, time)), 0) ? 'on-track' : 'moving-away';
    }
    case 'pace':
      return paceStatus(paceAt(path, time, value));
  }
}

/** pace = (V − B)/(E − B). */
export function paceAt(path: Path, time: number, value: number): number {
  return (value - path.start) / (expectedAt(path, time) - path.start);
}

function paceStatus(pace: number): ProgressStatus {
  if (atLeast(pace, 0.95)) return 'on-track';
  if (atLeast(pace, 0.6)) return 'behind';
  return atLeast(pace, 0) ? 'well-behind' : 'moving-away';
}

/** From worst to best. Missed and met-then-lost never stand beside a pace status. */
const ORDER: readonly ProgressStatus[] = [
  'limit-breached',
  'within-limit',
  'missed',
  'met-then-lost',
  'moving-away',
  'well-behind',
  'behind',
  'on-track',
  'met',
];

/** The statuses at several values and, on a pace ladder, those between them, from worst to best. */
export function statusRange(
  standing: Standing,
  values: readonly number[],
): readonly ProgressStatus[] {
  const statuses = new Set(
    [...values, ...between(standing, values)].map((value) => statusAt(standing, value)),
  );
  const ladder =
    standing.judgement.kind === 'pace' &&
    !standing.metBefore &&
    standing.time < standing.path.targetTime;
  return sortStatuses(statuses, ladder);
}

/** A level to keep on both sides lies between two values beyond opposite sides of it. */
function between({ path, judgement }: Standing, values: readonly number[]): readonly number[] {
  if (judgement.kind !== 'tolerance') return [];
  const isInside = Math.min(...values) < path.target && path.target < Math.max(...values);
  return isInside ? [path.target] : [];
}

/** From worst to best; with `fill` also what lies between the worst and the best. */
export function sortStatuses(
  statuses: ReadonlySet<ProgressStatus>,
  fill = false,
): readonly ProgressStatus[] {
  const sorted = ORDER.filter((status) => statuses.has(status));
  const [worst] = sorted;
  const best = sorted.at(-1);
  if (!fill || worst === undefined || best === undefined) return sorted;
  return ORDER.slice(ORDER.indexOf(worst), ORDER.indexOf(best) + 1);
}
