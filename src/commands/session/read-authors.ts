import type { Host } from '../../host.ts';
import type { Authors } from '../../review/independence.ts';

/**
 * Whose addresses committed a plan, and an assessment; who runs the command counts as one who writes
 * the assessment. Null outside a repository.
 */
export async function readAuthors(
  host: Host,
  root: string,
  experiment: string,
  assessment: string,
): Promise<Authors | null> {
  if ((await host.git.state(root)) === null) return null;
  const plan = `experiments/${experiment}/experiment.yaml`;
  const ofPlan = await authorsOf(host, root, plan);
  const ofAssessment = new Set(await authorsOf(host, root, assessment));
  const own = await host.git.ownAddress(root);
  if (own !== null) ofAssessment.add(own.toLowerCase());
  return { ofPlan, ofAssessment };
}

async function authorsOf(host: Host, root: string, only: string): Promise<ReadonlySet<string>> {
  const log = await host.git.log(root, { only });
  return new Set(log.map(({ email }) => email.toLowerCase()));
}
