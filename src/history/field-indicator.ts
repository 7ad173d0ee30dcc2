import type { ExperimentNode } from '../model/workspace.ts';

/**
 * The indicator that a bound field is of: its own, or that of the criterion of a hypothesis or of the
 * stopping rule as the plan stands; undefined for any other field.
 */
export function indicatorOfField(
  { experiment }: Pick<ExperimentNode, 'experiment'>,
  field: string,
): string | undefined {
  const [part, id] = field.split('.');
  const plan = experiment?.value;
  if (part === 'indicators') return id;
  if (part === 'stopping_rule') return plan?.stopping_rule?.criterion?.indicator;
  if (part !== 'hypotheses') return undefined;
  return plan?.hypotheses?.find((one) => one.id === id)?.criterion?.indicator;
}
