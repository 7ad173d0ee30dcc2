import type { Experiment } from '../model/experiment.ts';
import type { IndicatorUse } from '../model/indicator-use.ts';
import type { Comparison } from './facts/comparison.ts';

/** Who was measured the two times, by the plan; null where it does not say. */
export type Sampling = Comparison['sampling'];

/** What the plan says of one line goes before what it says of the whole experiment. */
export function samplingOf(use: IndicatorUse | undefined, { design }: Experiment): Sampling {
  const own = use?.comparison?.sampling;
  if (own !== undefined) return own;
  if (design?.sample === undefined) return null;
  return design.sample === 'panel' ? 'same-people' : 'different-people';
}
