import type { Problem } from '../diagnostics/problem.ts';
import { filesWithPersonalData } from '../model/personal-data-problems.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import { acceptProblems, type Findings } from './accepted/accept-problems.ts';
import { checkWorkspace } from './check-workspace.ts';
import { HISTORY_RULES } from './history-rules.ts';
import { RULES } from './registry.ts';
import type { RuleContext } from './rule.ts';
import { createSeverities } from './severities.ts';

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
  const used = memoryFor(reading, memory);
  // Never remembered: what a plan was is told by history, which may change under the same files.
  const ofHistory = HISTORY_RULES.flatMap((rule) => [...rule.check(context)]);
  return acceptProblems([...reading, ...checkOnce(context, used), ...ofHistory], context);
}

/**
 * The errors among them. Of rules that the programme calls no errors none is asked, unless it lists what
 * it accepts: an entry for nothing can be an error too.
 */
export function findErrors(
  reading: readonly Problem[],
  context: RuleContext,
  memory: Memory = NO_MEMORY,
): readonly Problem[] {
  const { workspace, asOf } = context;
  const severityOf = createSeverities(workspace);
  const isError = ({ rule }: Problem): boolean => severityOf(rule) === 'error';
  if (workspace.accepted !== null || memoryFor(reading, memory).recallFindings(asOf)) {
    return findProblems(reading, context, memory).open.filter(isError);
  }
  const asked = RULES.filter(({ id }) => severityOf(id) === 'error');
  const ofHistory = HISTORY_RULES.filter(({ id }) => severityOf(id) === 'error');
  const found = ofHistory.flatMap((rule) => [...rule.check(context)]);
  return [...reading, ...checkWorkspace(context, asked), ...found].filter(isError);
}

function memoryFor(reading: readonly Problem[], memory: Memory): Memory {
  return filesWithPersonalData(reading).size === 0 ? memory : NO_MEMORY;
}

function checkOnce(context: RuleContext, memory: Memory): readonly Problem[] {
  const known = memory.recallFindings(context.asOf);
  if (known !== undefined) return known;
  const found = checkWorkspace(context);
  memory.keepFindings(context.asOf, found);
  return found;
}
