import type { Problem } from '../diagnostics/problem.ts';
import type { FaultyRows } from '../model/release.ts';
import { acceptProblems } from './accepted/accept-problems.ts';
import { faultyRows } from './faulty-rows.ts';
import { RULES } from './registry.ts';
import type { Rule, RuleContext } from './rule.ts';
import { createSeverities } from './severities.ts';

/**
 * Every rule that is `asked` once over the workspace, in the registry's order. Those that spoil a row
 * come first, so that the rest can leave alone what is wrong already.
 */
export function checkWorkspace(
  context: RuleContext,
  asked: readonly Rule[] = RULES,
): readonly Problem[] {
  const found = askSpoiling(context, asked);
  const informed = { ...context, faultyRows: rowsAtFault([...found.values()].flat(), context) };
  return asked.flatMap((rule) => found.get(rule) ?? [...rule.check(informed)]);
}

/**
 * The rows whose figures may not be used, of a programme of whose other problems nobody asks: no rule is
 * asked but those that spoil a row. `reading` is what was found when its files were read.
 */
export function findFaultyRows(reading: readonly Problem[], context: RuleContext): FaultyRows {
  return rowsAtFault([...reading, ...[...askSpoiling(context, RULES).values()].flat()], context);
}

function askSpoiling(
  context: RuleContext,
  asked: readonly Rule[],
): ReadonlyMap<Rule, readonly Problem[]> {
  const spoiling = asked.filter(({ spoilsRow }) => spoilsRow);
  return new Map(spoiling.map((rule) => [rule, [...rule.check(context)]]));
}

/** As reports see them: what the programme accepts or calls no error is no fault. */
function rowsAtFault(problems: readonly Problem[], context: RuleContext): FaultyRows {
  const severityOf = createSeverities(context.workspace);
  const { open } = acceptProblems(problems, context);
  return faultyRows(open.filter(({ rule }) => severityOf(rule) === 'error'));
}
