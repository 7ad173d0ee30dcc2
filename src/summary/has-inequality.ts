import type { Measure } from '../model/indicator.ts';

/** Whether figures of a kind can be compared along an order of groups: they are of a base of people. */
export function hasInequality(measure: Measure): boolean {
  return measure === 'proportion' || measure === 'rate' || measure === 'mean';
}
