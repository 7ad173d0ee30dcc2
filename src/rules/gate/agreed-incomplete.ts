import type { DataPath, Problem } from '../../diagnostics/problem.ts';
import type { Workspace } from '../../model/workspace.ts';
import { isWritten, linesOfPlan, type PlannedExperiment, type PlannedUse } from '../iterate.ts';
import { likelyMeant } from '../likely-meant.ts';
import type { Rule } from '../rule.ts';
import { sheetIdsOf } from '../sheet-ids.ts';
import { experimentsClaiming, isFullProfile } from './claimed-stages.ts';
import { reportMissing, reportMissingPart } from './report-missing.ts';

const ID = 'gate/agreed-incomplete';

/**
 * Agreed monitoring needs a common indicator, a baseline (or why there is none) and a reasoned
 * target of what the experiment is judged by, privacy, an impact screening, and a stated choice of
 * every common indicator left out.
 */
export const agreedIncomplete: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'target: { value: 70, period: 2020-H1, rationale: Naapurikorttelin taso. }',
    bad: 'target: { value: 70, period: 2020-H1 }',
  },
  *check({ workspace }) {
    for (const experiment of experimentsClaiming(workspace, 'agreed')) {
      yield* checkIndicators(workspace, experiment);
      yield* checkOmissions(workspace, experiment);
      yield* checkPrivacy(experiment, isFullProfile(workspace));
      if ((experiment.plan.value.impact_assessments ?? []).length === 0) {
        yield reportMissing(ID, experiment, 'impact_assessments', 'impact-screening');
      }
    }
  },
};

function* checkIndicators(workspace: Workspace, experiment: PlannedExperiment): Iterable<Problem> {
  const used: PlannedUse[] = [];
  for (const line of linesOfPlan(workspace, experiment)) {
    if (line.use.omitted === undefined) used.push(line);
  }
  const common = used.filter((line) => isCommon(workspace, line));
  const isMisspelt = likelyMeant(workspace, experiment).size > 0;
  if (common.length === 0 && !isMisspelt)
    yield reportMissing(ID, experiment, 'indicators', 'common-indicator');
  for (const line of linesToJudgeBy(used, common, isFullProfile(workspace))) {
    yield* checkBaseline(line);
    yield* checkTarget(line);
  }
}

/**
 * What the experiment is judged by: its primaries, in the full profile the secondaries too. Where a
 * light plan names no primary, its first common indicator, but for one that is only background.
 */
function linesToJudgeBy(
  used: readonly PlannedUse[],
  common: readonly PlannedUse[],
  full: boolean,
): readonly PlannedUse[] {
  const judged = used.filter(({ use: { role } }) => {
    return role === 'primary' || (full && (role === 'secondary' || role === undefined));
  });
  if (judged.length > 0) return judged;
  return common.filter(({ use }) => use.role !== 'context').slice(0, 1);
}

function* checkBaseline(line: PlannedUse): Iterable<Problem> {
  const { baseline, indicator } = line.use;
  if (baseline === undefined) {
    yield reportMissingPart(ID, line, [...line.path, 'baseline'], 'baseline', { indicator });
    return;
  }
  // A baseline both given and missing is `plan/baseline-form`.
  if (baseline.missing !== undefined) return;
  if (baseline.value !== undefined && !isWritten(baseline.source)) {
    const at = [...line.path, 'baseline', 'source'];
    yield reportMissingPart(ID, line, at, 'baseline-source', { indicator });
  }
}

/** Nothing can be aimed at where there is no number, or no direction that is better. */
function* checkTarget(line: PlannedUse): Iterable<Problem> {
  const { sheet, use, path } = line;
  if (sheet === undefined || sheet.measure === 'qualitative' || sheet.direction === 'none') return;
  const { indicator, target } = use;
  if (target === undefined) {
    yield reportMissingPart(ID, line, [...path, 'target'], 'target', { indicator });
  } else if (!isWritten(target.rationale)) {
    const at = [...path, 'target', 'rationale'];
    yield reportMissingPart(ID, line, at, 'rationale', { indicator });
  }
}

/** Broken sheets count: what they are called is known. */
function isCommon(workspace: Workspace, { node, use }: PlannedUse): boolean {
  if (node.indicators.has(use.indicator)) return false;
  return sheetIdsOf(workspace).common.has(use.indicator);
}

function* checkOmissions(workspace: Workspace, experiment: PlannedExperiment): Iterable<Problem> {
  const named = new Set((experiment.plan.value.indicators ?? []).map((use) => use.indicator));
  const meant = likelyMeant(workspace, experiment);
  for (const { id, value } of workspace.indicators.values()) {
    if (value.status !== 'agreed' || named.has(id) || meant.has(id)) continue;
    yield reportMissing(ID, experiment, 'indicators', 'omission', { indicator: id });
  }
}

function* checkPrivacy(experiment: PlannedExperiment, full: boolean): Iterable<Problem> {
  const { privacy } = experiment.plan.value;
  if (privacy === undefined) {
    yield reportMissing(ID, experiment, 'privacy', 'privacy');
    return;
  }
  if (!privacy.personal_data) return;
  const path = (key: string): DataPath => ['privacy', key];
  if (!isWritten(privacy.controller)) {
    yield reportMissingPart(ID, experiment, path('controller'), 'controller');
  }
  if (!isWritten(privacy.legal_basis)) {
    yield reportMissingPart(ID, experiment, path('legal_basis'), 'legal-basis');
  }
  // Data in a register of its own are kept as long as the law says, so a light plan may leave it out.
  if (full && privacy.delete_by === undefined) {
    yield reportMissingPart(ID, experiment, path('delete_by'), 'delete-by');
  }
}
