import type { Experiment } from '../model/experiment.ts';
import type { IndicatorUse } from '../model/indicator-use.ts';

/**
 * The area of an indicator's figures: the plan's for this indicator, else the experiment's own
 * where the file has rows of it, else the rows without an area.
 */
export function areaOfUse(
  use: IndicatorUse,
  experiment: Experiment,
  areas: readonly string[],
): string {
  if (use.area !== undefined) return use.area;
  const own = experiment.scope?.area;
  return own !== undefined && areas.includes(own) ? own : '';
}
