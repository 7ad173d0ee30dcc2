import type { DataPath, Params, Problem } from '../../diagnostics/problem.ts';
import type { PlannedExperiment } from '../iterate.ts';
import { atKey, atValue } from '../problem-at.ts';

/** What a stage needs and the plan does not have: shown at the stage that the plan claims. */
export function reportMissing(
  rule: string,
  { plan }: PlannedExperiment,
  variant: string,
  params: Params = {},
): Problem {
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
