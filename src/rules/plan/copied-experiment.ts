import type { Experiment } from '../../model/experiment.ts';
import { experimentsOf, isWritten, type PlannedExperiment } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/copied-experiment';

/**
 * A folder copied to begin a new experiment and not yet written anew: the same lead, name and problem
 * as another's. Cities that try the same idea have a lead of their own.
 */
export const copiedExperiment: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/puistopenkki/experiment.yaml',
    bad: [
      'name: Puistopenkki',
      'stage: idea',
      'organisations:',
      '  - { organisation: turku, role: lead }',
      'owner: Kaupunginpuutarhuri',
      'dimension: community',
      'problem: Puistossa ei ole paikkaa istua.',
      '',
    ].join('\n'),
  },
  *check({ workspace }) {
    const first = new Map<string, PlannedExperiment>();
    for (const experiment of experimentsOf(workspace)) {
      const { node, plan } = experiment;
      const key = likenessOf(plan.value);
      const known = key === null ? undefined : first.get(key);
      if (known === undefined) {
        if (key !== null) first.set(key, experiment);
        continue;
      }
      const place = { kind: 'value', path: ['name'] } as const;
      const related = [{ file: known.plan.file, place }];
      const params = { experiment: node.id, other: known.node.id };
      yield atValue(ID, plan.file, ['name'], { params, related });
    }
  },
};

/** What two experiments hardly share by chance; null where not all of it is written. */
function likenessOf({ name, problem, organisations }: Experiment): string | null {
  const leads = organisations.filter(({ role }) => role === 'lead');
  if (!isWritten(name) || !isWritten(problem) || leads.length === 0) return null;
  return JSON.stringify([name, problem, leads.map(({ organisation }) => organisation).sort()]);
}
