import type { Problem } from '../diagnostics/problem.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import { acceptProblems, type Findings } from './accepted/accept-problems.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { RuleContext } from './rule.ts';

/**
 * Everything that reading and the rules have found, with what the programme accepts set aside. The
 * rules are not asked again where `memory` knows their answer for the same files and day.
 */
export function findProblems(
  reading: readonly Problem[],
  context: RuleContext,
  memory: Memory = NO_MEMORY,
): Findings {
  return acceptProblems([...reading, ...checkOnce(context, memory)], context);
}

function checkOnce(context: RuleContext, memory: Memory): readonly Problem[] {
  const known = memory.recallFindings(context.asOf);
  if (known !== undefined) return known;
  const found = checkWorkspace(context);
  memory.keepFindings(context.asOf, found);
  return found;
}
