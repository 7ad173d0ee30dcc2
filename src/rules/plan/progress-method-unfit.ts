import { DEFAULT_PROGRESS_METHOD, type ProgressMethod } from '../../model/progress-method.ts';
import type { Workspace } from '../../model/workspace.ts';
import { atLeast } from '../../stats/at-least.ts';
import { type PlannedUse, periodOf, usesOf } from '../iterate.ts';
import { atKey, atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/progress-method-unfit';

/** A method of yearly growth for an indicator that it can never judge, or only in part. */
export const progressMethodUnfit: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '    path: linear',
    bad: '    path: linear\n    progress_method: statcan-cagr@1',
  },
  *check({ workspace }) {
    const common = workspace.programme?.value.progress_method;
    for (const line of usesOf(workspace)) {
      const method = line.use.progress_method ?? common ?? DEFAULT_PROGRESS_METHOD;
      if (method === DEFAULT_PROGRESS_METHOD) continue;
      const variant = whyUnfit(workspace, line);
      if (variant === null) continue;
      yield problemOf(line, method, variant);
    }
  },
};

function problemOf({ plan, path, use }: PlannedUse, method: ProgressMethod, variant: string) {
  const options = { params: { indicator: use.indicator, method }, variant };
  // The programme's choice shows in no line of the plan.
  if (use.progress_method === undefined)
    return atKey(ID, plan.file, [...path, 'indicator'], options);
  return atValue(ID, plan.file, [...path, 'progress_method'], options);
}

function whyUnfit(workspace: Workspace, { use, sheet }: PlannedUse): string | null {
  if (use.role === 'guardrail') return use.progress_method === undefined ? null : 'guardrail';
  // Surroundings are not on their way to a target of the experiment's.
  if (sheet === undefined || use.role === 'context') return null;
  if (sheet.direction === 'maintain' || sheet.direction === 'range') return 'direction';
  if (use.target?.low !== undefined || use.target?.high !== undefined) return 'range';
  if (use.path !== undefined || (use.milestones ?? []).length > 0) return 'path';
  const baseline = periodOf(workspace, use.baseline?.period);
  const target = periodOf(workspace, use.target?.period);
  if (baseline === null || target === null) return null;
  return atLeast(target.middle - baseline.middle, 1) ? null : 'short';
}
