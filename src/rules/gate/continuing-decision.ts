import type { Learning } from '../../model/learning.ts';

type Decision = NonNullable<Learning['decisions']>[number];

/** Decisions after which the practice goes on. */
const CONTINUING: readonly Decision['decision'][] = [
  'embed',
  'widen',
  'mainstream',
  'extend-for-a-fixed-term',
  'hand-over',
];

/** The newest decision after which the practice goes on, with its place; null when there is none. */
export function continuingDecision(
  learning: Learning,
): { readonly decision: Decision; readonly index: number } | null {
  const decisions = learning.decisions ?? [];
  const index = decisions.findLastIndex(({ decision }) => CONTINUING.includes(decision));
  const decision = decisions[index];
  return decision === undefined ? null : { decision, index };
}
