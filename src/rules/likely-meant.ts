import { suggest } from '../model/suggest.ts';
import type { Workspace } from '../model/workspace.ts';
import { linesOfPlan, type PlannedExperiment } from './iterate.ts';

/**
 * The indicators that a plan's misspelt ids surely mean. `reference/unknown-indicator` tells of the
 * slip; what only follows from it (a file that no line asks for) is not worth a word of its own.
 */
export function likelyMeant(
  workspace: Workspace,
  experiment: PlannedExperiment,
): ReadonlySet<string> {
  const { node } = experiment;
  const meant = new Set<string>();
  for (const { use, sheet } of linesOfPlan(workspace, experiment)) {
    if (sheet !== undefined) continue;
    const known = [...node.indicators.keys(), ...workspace.indicators.keys()];
    const suggestion = suggest(use.indicator, known);
    if (suggestion !== '') meant.add(suggestion);
  }
  return meant;
}
