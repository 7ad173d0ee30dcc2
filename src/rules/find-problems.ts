import type { Problem } from '../diagnostics/problem.ts';
import { filesWithPersonalData } from '../model/personal-data-problems.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import { acceptProblems, type Findings } from './accepted/accept-problems.ts';
import { checkWorkspace } from './check-workspace.ts';
import { HISTORY_RULES } from './history-rules.ts';
import type { RuleContext } from './rule.ts';

/**
 * Everything that reading and the rules have found, with what the programme accepts set aside. The
 * rules are not asked again where `memory` knows their answer for the same files and day. Where
 * anything tells of people, it is given none: an answer may quote any file.
 */
export function findProblems(
  reading: readonly Problem[],
  context: RuleContext,
  memory: Memory = NO_MEMORY,
): Findings {
  const used = filesWithPersonalData(reading).size === 0 ? memory : NO_MEMORY;
  // Never remembered: what a plan was is told by history, which may change under the same files.
  const ofHistory = HISTORY_RULES.flatMap((rule) => [...rule.check(context)]);
  return acceptProblems([...reading, ...checkOnce(context, used), ...ofHistory], context);
}

function checkOnce(context: RuleContext, memory: Memory): readonly Problem[] {
  const known = memory.recallFindings(context.asOf);
  if (known !== undefined) return known;
  const found = checkWorkspace(context);
  memory.keepFindings(context.asOf, found);
  return found;
}
