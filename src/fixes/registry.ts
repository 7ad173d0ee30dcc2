import type { Problem } from '../diagnostics/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { canonicalPeriods } from './canonical-periods.ts';
import { columnWords } from './column-words.ts';
import { decimalMarks } from './decimal-marks.ts';
import { driftedAreas, driftedGroups } from './drifted-codes.ts';
import { evenLineEnds } from './even-line-ends.ts';
import type { Fix } from './fix.ts';
import { knownCodes } from './known-codes.ts';
import { orderedKeys } from './ordered-keys.ts';
import { quotedKeys } from './quoted-keys.ts';
import { rightForms } from './right-forms.ts';
import { statusWords } from './status-words.ts';
import { encodedOnce, utf8 } from './utf-8.ts';
import { valueTypes } from './value-types.ts';

/** Every fix, at most one a rule. Where two would change the same text, the first one does. */
export const FIXES: readonly Fix[] = [
  utf8,
  encodedOnce,
  canonicalPeriods,
  valueTypes,
  knownCodes,
  rightForms,
  quotedKeys,
  columnWords,
  statusWords,
  decimalMarks,
  driftedGroups,
  driftedAreas,
  evenLineEnds,
  // Last: it moves whole parts of a file, with what the others have changed in them.
  orderedKeys,
];

const BY_RULE: ReadonlyMap<string, Fix> = new Map(FIXES.map((fix) => [fix.rule, fix]));

/**
 * Whether `validate --fix` would mend a problem. What only counts the problems that were not listed
 * is none by itself.
 */
export function isFixable(problem: Problem, workspace: Workspace): boolean {
  const fix = problem.variant === 'more' ? undefined : BY_RULE.get(problem.rule);
  if (fix === undefined) return false;
  return fix.mends?.(problem, workspace) ?? fix.changes(problem, workspace).length > 0;
}
