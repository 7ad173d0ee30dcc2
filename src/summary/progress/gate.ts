import { atLeast } from '../../stats/at-least.ts';
import type { Change } from '../facts/estimate.ts';
import type { ProgressStatus } from '../facts/progress.ts';

/**
 * The uncertainty gate of methods.md §4: a status that claims a change is printed only when the
 * change's interval excludes 0 on the side that the status claims. Without an interval the point
 * status stands, unless the change is within the tolerance that the plan declares.
 *
 * `improved` tells whether the change goes in the wanted direction.
 */
export function gateStatus(
  pointStatus: ProgressStatus,
  change: Change,
  { improved, tolerance }: { readonly improved: boolean; readonly tolerance: number | null },
): ProgressStatus {
  const claim = claimOf(pointStatus);
  if (claim === null || change.value === null) return pointStatus;
  if (change.interval === null) {
    const small = tolerance !== null && atLeast(tolerance, Math.abs(change.value));
    return small ? 'no-clear-change' : pointStatus;
  }
  const { lower, upper } = change.interval;
  const excludesZero = lower > 0 || upper < 0;
  // A clear change for the worse beside a good status is one that a dipping path had planned.
  if (excludesZero && (claim === 'better' || !improved)) return pointStatus;
  // `improved` is false for no change at all, which is no right direction.
  return improved ? 'right-direction-uncertain' : 'no-clear-change';
}

function claimOf(status: ProgressStatus): 'better' | 'worse' | null {
  switch (status) {
    case 'met':
    case 'on-track':
    case 'behind':
    case 'well-behind':
      return 'better';
    case 'moving-away':
      return 'worse';
    default:
      return null;
  }
}
