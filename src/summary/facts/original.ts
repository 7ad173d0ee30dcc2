import type { BoundValue } from '../../history/bound-plan.ts';
import type { Progress } from './progress.ts';
import type { ReasonCode } from './reason-code.ts';

/**
 * How an indicator stands by the plan that was committed to, beside how it stands by the plan in force:
 * a target moves in daylight, or what it moved is seen.
 */
export interface OriginalStanding {
  readonly status: Progress['status'];
  /** In the words of the method that the original plan names. */
  readonly ownStatus: Progress['ownStatus'];
  readonly method: string;
  /** Why the status is not assessed. */
  readonly reason: ReasonCode | null;
  /** What a status is judged by and is another now, by field; empty where nothing is. */
  readonly changes: readonly OriginalChange[];
}

/** A field that differs from the plan committed to; null where a plan has none. */
export interface OriginalChange {
  readonly field: string;
  readonly from: BoundValue | null;
  readonly to: BoundValue | null;
  /** What tells of it: an amendment, the reference sheet's own changes, or nothing. */
  readonly told: 'amendment' | 'sheet' | 'silent';
}
