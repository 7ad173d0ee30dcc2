import type { Problem } from '../diagnostics/problem.ts';
import type { FaultyRows } from '../model/release.ts';
import { acceptProblems } from './accepted/accept-problems.ts';
import { faultyRows } from './faulty-rows.ts';
import { RULES } from './registry.ts';
import type { Rule, RuleContext } from './rule.ts';
import { createSeverities } from './severities.ts';

/**
 * Every rule once over the workspace, in the registry's order. Those that spoil a row are asked
 * first, so that the rest can leave alone what is wrong already.
 */
export function checkWorkspace(context: RuleContext): readonly Problem[] {
  const found = new Map<Rule, readonly Problem[]>();
  for (const rule of RULES) if (rule.spoilsRow) found.set(rule, [...rule.check(context)]);
  const informed = { ...context, faultyRows: rowsAtFault([...found.values()].flat(), context) };
  return RULES.flatMap((rule) => found.get(rule) ?? [...rule.check(informed)]);
}

/** The rows that reports leave out, of a programme of which nothing else is asked. */
export function findFaultyRows(reading: readonly Problem[], context: RuleContext): FaultyRows {
  const found = RULES.filter(({ spoilsRow }) => spoilsRow).flatMap((rule) => [
    ...rule.check(context),
  ]);
  return rowsAtFault([...reading, ...found], context);
}

/** As reports see them: what the programme accepts or calls no error is no fault. */
function rowsAtFault(problems: readonly Problem[], context: RuleContext): FaultyRows {
  const severityOf = createSeverities(context.workspace);
  const { open } = acceptProblems(problems, context);
  return faultyRows(open.filter(({ rule }) => severityOf(rule) === 'error'));
}
