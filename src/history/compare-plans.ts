import { compareText } from '../diagnostics/compare-text.ts';
import type { BoundPlan, BoundValue } from './bound-plan.ts';

/** A bound field that differs; null where a plan has none. */
export interface PlanDifference {
  readonly field: string;
  readonly from: BoundValue | null;
  readonly to: BoundValue | null;
}

/**
 * What differs between two bound plans, in code-unit order of the fields. An indicator or hypothesis
 * that came or went is one difference, under its own name, not one a field.
 */
export function comparePlans(before: BoundPlan, after: BoundPlan): readonly PlanDifference[] {
  const differences: PlanDifference[] = [];
  const whole = new Set<string>();
  for (const field of differingFields(before, after)) {
    const item = itemOf(field);
    if (whole.has(item)) continue;
    const from = before.get(field) ?? null;
    const to = after.get(field) ?? null;
    differences.push({ field, from, to });
    // An item's own field sorts before those below it.
    if (field === item && (from === null || to === null)) whole.add(item);
  }
  return differences;
}

function differingFields(before: BoundPlan, after: BoundPlan): readonly string[] {
  const fields: string[] = [];
  for (const [field, from] of before) if (after.get(field) !== from) fields.push(field);
  for (const field of after.keys()) if (!before.has(field)) fields.push(field);
  return fields.sort(compareText);
}

/** `indicators.<id>` or `hypotheses.<id>` of a field; an id has no dot in it. */
function itemOf(field: string): string {
  return /^(?:indicators|hypotheses)\.[^.]+/.exec(field)?.[0] ?? '';
}
