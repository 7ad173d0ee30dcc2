import { boundPlanOf } from '../../history/bound-plan.ts';
import type { PlanChange } from '../../history/declared-changes.ts';
import { placeOfField } from '../../history/field-place.ts';
import {
  changesSinceCommitment,
  committedExperiments,
  toldValue,
} from '../committed-experiments.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/silent-change';

/** A change of what a plan was committed to that no amendment and no sheet's own change tells of. */
export const silentChange: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '    plan_commit: "1111111111111111111111111111111111111111"',
    bad: `    plan_digest: "plan-1:${'0'.repeat(64)}"`,
  },
  *check(context) {
    for (const one of committedExperiments(context)) {
      const { node, file, commitment, committed } = one;
      const experiment = node.id;
      // Without a digest nothing says that anything has changed: `plan/commitment-unread`.
      // Of a plan that rests on something broken nobody knows whether it has changed.
      const isRead = boundPlanOf(context.workspace, node) !== null;
      if (committed.kind === 'unknown' && commitment.digest !== null && isRead) {
        const path = ['stage_history', commitment.index, 'plan_digest'];
        const isPart = committed.why === 'shallow' || committed.why === 'partial';
        const variant = isPart ? `unread-${committed.why}` : 'unread';
        yield atValue(ID, file, path, { params: { experiment }, variant });
      }
      for (const change of changesSinceCommitment(context, one)) {
        if (change.declaration.kind !== 'silent') continue;
        const place = placeOfField(context.workspace, node, change.field);
        if (place === null) continue;
        const { field, from, to } = change;
        const params = { experiment, field, from: toldValue(from), to: toldValue(to) };
        yield atValue(ID, place.file, place.path, { params, ...variantOf(change) });
      }
    }
  },
};

function variantOf({ from, to }: PlanChange): { readonly variant?: string } {
  if (from === null) return { variant: 'added' };
  return to === null ? { variant: 'removed' } : {};
}
