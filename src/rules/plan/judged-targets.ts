import { type PlannedUse, usesOf } from '../iterate.ts';
import { baselineValue } from '../planned-values.ts';
import type { RuleContext } from '../rule.ts';

/** A target that the experiment is to reach, beside where it starts from. */
export interface JudgedTarget {
  readonly line: PlannedUse;
  readonly direction: 'increase' | 'decrease';
  readonly baseline: number;
  /** Both the same for a target that is one value. */
  readonly low: number;
  readonly high: number;
}

/**
 * The targets that ask for a change: those of indicators with a better direction and a known
 * baseline. A guardrail's target is a limit, which the baseline should be on the good side of.
 */
export function* judgedTargets(context: RuleContext): Iterable<JudgedTarget> {
  for (const line of usesOf(context.workspace)) {
    const { role, target } = line.use;
    const direction = line.sheet?.direction;
    if (role === 'guardrail' || role === 'context' || target === undefined) continue;
    if (direction !== 'increase' && direction !== 'decrease') continue;
    const low = target.value ?? target.low;
    const high = target.value ?? target.high;
    if (low === undefined || high === undefined) continue;
    const baseline = baselineValue(context, line);
    if (baseline !== null) yield { line, direction, baseline, low, high };
  }
}

/** Where a target's number stands. */
export function targetPath({ path, use }: PlannedUse): readonly (string | number)[] {
  return [...path, 'target', use.target?.value === undefined ? 'low' : 'value'];
}
