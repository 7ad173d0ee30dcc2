import { compareDiagnostics, describeProblems } from '../../diagnostics/describe.ts';
import type { AcceptedDiagnostic, Diagnostic, Problem } from '../../diagnostics/problem.ts';
import { shown } from '../../diagnostics/shown.ts';
import { isFixable } from '../../fixes/registry.ts';
import type { Translator } from '../../messages/translator.ts';
import { localizePlain } from '../../model/localized-text.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Findings } from '../../rules/accepted/accept-problems.ts';
import { createSeverities } from '../../rules/severities.ts';

/** Findings in a reader's language, each list in the order in which it is told. */
export interface DescribedFindings {
  readonly open: readonly Diagnostic[];
  readonly accepted: readonly AcceptedDiagnostic[];
}

export function describeFindings(
  { open, accepted }: Findings,
  workspace: Workspace,
  translator: Translator,
): DescribedFindings {
  const context = {
    translator,
    severityOf: createSeverities(workspace),
    locate: workspace.locate,
    nameOf: workspace.nameOf,
    isFixable: (problem: Problem) => isFixable(problem, workspace),
  };
  const own = workspace.programme?.value.languages[0] ?? translator.language;
  const known = accepted.flatMap(({ problem, entry }) => {
    const reason = shown(localizePlain(entry.reason, translator.language, own));
    const { until = null } = entry;
    return describeProblems([problem], context).map((one) => ({ ...one, reason, until }));
  });
  return { open: describeProblems(open, context), accepted: known.sort(compareDiagnostics) };
}
