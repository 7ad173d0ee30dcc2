import type { Problem } from '../diagnostics/problem.ts';
import { RULES } from './registry.ts';
import type { RuleContext } from './rule.ts';

/** Every rule once over the workspace, in the registry's order. */
export function checkWorkspace(context: RuleContext): readonly Problem[] {
  const problems: Problem[] = [];
  for (const rule of RULES) {
    for (const problem of rule.check(context)) problems.push(problem);
  }
  return problems;
}
