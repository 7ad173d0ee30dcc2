import type { Problem } from '../diagnostics/problem.ts';
import { acceptProblems, type Findings } from './accepted/accept-problems.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { RuleContext } from './rule.ts';

/** Everything that reading and the rules have found, with what the programme accepts set aside. */
export function findProblems(reading: readonly Problem[], context: RuleContext): Findings {
  return acceptProblems([...reading, ...checkWorkspace(context)], context);
}
