import type { Severity } from '../diagnostics/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { currentRuleId } from './frozen-ids.ts';
import { RULE_FACTS } from './registry.ts';

/** A rule's severity as the programme has set it in jalostamo.yaml, else its own; null when off. */
export function createSeverities(workspace: Workspace): (rule: string) => Severity | null {
  const own = new Map(RULE_FACTS.map(({ id, severity }) => [id, severity]));
  const chosen = new Map(
    Object.entries(workspace.programme?.value.rules ?? {}).map(([id, choice]) => [
      currentRuleId(id),
      choice,
    ]),
  );
  return (rule) => {
    const choice = chosen.get(rule);
    if (choice === 'off') return null;
    const severity = choice ?? own.get(rule);
    if (severity === undefined) throw new Error(`rule ${rule} is not in the registry`);
    return severity;
  };
}
