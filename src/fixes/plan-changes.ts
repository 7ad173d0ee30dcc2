import { compareText } from '../diagnostics/compare-text.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { createSeverities } from '../rules/severities.ts';
import type { Encoding } from '../source/source.ts';
import { FIXES } from './registry.ts';
import { type RankedEdit, withoutOverlaps } from './splice.ts';

/** What to change in a file: edits in order that do not overlap, and its encoding, if that changes. */
export interface FilePlan {
  readonly edits: readonly RankedEdit[];
  readonly encoding: Encoding | null;
}

interface Draft {
  readonly edits: Map<string, RankedEdit>;
  encoding: Encoding | null;
}

/** Changes by file. Problems of rules that the programme has turned off are left alone. */
export function planChanges(
  problems: readonly Problem[],
  workspace: Workspace,
): ReadonlyMap<string, FilePlan> {
  const severityOf = createSeverities(workspace);
  const ranks = new Map(FIXES.map(({ rule }, rank) => [rule, rank]));
  const drafts = new Map<string, Draft>();
  for (const problem of problems) {
    const rank = ranks.get(problem.rule);
    const fix = rank === undefined ? undefined : FIXES[rank];
    if (rank === undefined || fix === undefined || severityOf(problem.rule) === null) continue;
    for (const change of fix.changes(problem, workspace)) {
      const draft = drafts.get(problem.file) ?? { edits: new Map(), encoding: null };
      drafts.set(problem.file, draft);
      if ('encoding' in change) draft.encoding = change.encoding;
      else draft.edits.set(`${change.start} ${change.end} ${change.text}`, { ...change, rank });
    }
  }
  const plans = [...drafts].map(([file, { edits, encoding }]) => {
    return [file, { edits: withoutOverlaps([...edits.values()]), encoding }] as const;
  });
  return new Map(plans.sort(([a], [b]) => compareText(a, b)));
}
