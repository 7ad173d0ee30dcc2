import type { Workspace } from '../../model/workspace.ts';
import { experimentsOf, type PlannedExperiment } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { hasChangeData, hasComparison, hasUnreadData } from './evidence-data.ts';

const ID = 'learning/evidence-level-unsupported';

/**
 * A level of evidence (Nesta, Standards of Evidence, 1–5) that the design and the data do not bear:
 * 2 a change measured, 3 a comparison, 4 somebody else's look or replication, 5 a model that has
 * been taken up. The first thing that is lacking is told.
 */
export const evidenceLevelUnsupported: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/learning.yaml',
    good: '  level: 2',
    bad: '  level: 5',
  },
  *check({ workspace }) {
    for (const experiment of experimentsOf(workspace)) {
      const { learning } = experiment.node;
      if (learning === null) continue;
      const { level } = learning.value.evidence;
      const variant = firstLacking(workspace, experiment, level);
      if (variant === null) continue;
      const path = ['evidence', 'level'];
      yield atValue(ID, learning.file, path, { params: { level: String(level) }, variant });
    }
  },
};

function firstLacking(
  workspace: Workspace,
  experiment: PlannedExperiment,
  level: number,
): string | null {
  // Of data that could not be read nothing is known.
  const isUnread = hasUnreadData(workspace, experiment);
  if (level >= 2 && !isUnread && !hasChangeData(workspace, experiment)) return 'change';
  if (level >= 3 && !isUnread && !hasComparison(workspace, experiment)) return 'comparison';
  if (level >= 4 && !isLookedAtByOthers(workspace, experiment)) return 'replication';
  if (level >= 5 && !isTakenUp(workspace, experiment)) return 'model';
  return null;
}

function isLookedAtByOthers(workspace: Workspace, experiment: PlannedExperiment): boolean {
  if (experiment.node.reviews.some(({ assessments }) => assessments.length > 0)) return true;
  return isTakenUp(workspace, experiment);
}

/** Whether a model drawn from the experiment is used by somebody, in an experiment or without. */
function isTakenUp(workspace: Workspace, { node }: PlannedExperiment): boolean {
  const models = [...workspace.operatingModels.values()].filter(({ value }) =>
    value.evidence.some(({ experiment }) => experiment === node.id),
  );
  return models.some(({ id, value }) => {
    if ((value.takeups ?? []).length > 0) return true;
    return [...experimentsOf(workspace)].some(({ plan }) => {
      return plan.value.derived_from?.operating_model === id;
    });
  });
}
