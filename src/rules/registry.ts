import { compareText } from '../diagnostics/compare-text.ts';
import { BUILT_IN_RULES } from './built-in.ts';
import { DATA_RULES } from './data-rules.ts';
import { HISTORY_RULES } from './history-rules.ts';
import { PLAN_RULES } from './plan-rules.ts';
import type { Rule, RuleFacts } from './rule.ts';

/** Every rule that looks at the workspace, in the order in which they run. */
export const RULES: readonly Rule[] = [...PLAN_RULES, ...DATA_RULES];

/** Every rule there is, those too that reading itself reports, by id. */
export const RULE_FACTS: readonly RuleFacts[] = [
  ...BUILT_IN_RULES,
  ...RULES,
  ...HISTORY_RULES,
].sort((a, b) => compareText(a.id, b.id));
