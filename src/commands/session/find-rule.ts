import { UserError } from '../../diagnostics/user-error.ts';
import { suggest } from '../../model/suggest.ts';
import { currentRuleId } from '../../rules/frozen-ids.ts';
import { RULE_FACTS } from '../../rules/registry.ts';
import type { RuleFacts } from '../../rules/rule.ts';

/**
 * A rule by its id, an id it once had, or the second part of its id where only one rule has that.
 * Throws a `UserError` that names what was probably meant.
 */
export function findRule(name: string): RuleFacts {
  const rule = RULE_FACTS.find(({ id }) => id === currentRuleId(name));
  if (rule !== undefined) return rule;
  const [only, ...others] = RULE_FACTS.filter(({ id }) => secondPart(id) === name);
  if (only !== undefined && others.length === 0) return only;
  throw unknownRule(name);
}

function secondPart(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function unknownRule(rule: string): UserError {
  const ids = RULE_FACTS.map(({ id }) => id);
  const named = ids.filter((id) => secondPart(id) === rule);
  if (named.length > 1) {
    return new UserError('cli:error.unknown-rule-several', { rule, known: named.join(', ') });
  }
  const near = suggest(rule, ids.map(secondPart));
  const suggestion = suggest(rule, ids) || (ids.find((id) => secondPart(id) === near) ?? '');
  if (suggestion === '') return new UserError('cli:error.unknown-rule', { rule });
  return new UserError('cli:error.unknown-rule-suggested', { rule, suggestion });
}
