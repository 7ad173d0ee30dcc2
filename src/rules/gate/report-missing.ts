import type { DataPath, Params, Problem } from '../../diagnostics/problem.ts';
import type { Experiment } from '../../model/experiment.ts';
import { valueAt } from '../../model/schema-shape.ts';
import type { PlannedExperiment } from '../iterate.ts';
import { atKey, atValue } from '../problem-at.ts';

/**
 * What a stage needs and the plan does not have: shown at its field where that stands blank in the
 * file, else at the stage that the plan claims. `field` is null for what is no field of the plan.
 */
export function reportMissing(
  rule: string,
  { plan }: PlannedExperiment,
  field: keyof Experiment | null,
  variant: string,
  params: Params = {},
): Problem {
  if (field !== null && valueAt(plan.document.data, [field]) !== undefined) {
    return atKey(rule, plan.file, [field], { variant, params });
  }
  return atValue(rule, plan.file, ['stage'], { variant, params });
}

/** The same of a part of something the plan does have: shown at its key. */
export function reportMissingPart(
  rule: string,
  { plan }: PlannedExperiment,
  path: DataPath,
  variant: string,
  params: Params = {},
): Problem {
  return atKey(rule, plan.file, path, { variant, params });
}
