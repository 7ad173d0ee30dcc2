import { describe, expect, it } from 'vitest';
import { currentRuleId, FROZEN_RULE_IDS, RENAMED_RULES } from '../../src/rules/frozen-ids.ts';
import { RULE_FACTS } from '../../src/rules/registry.ts';

const ids = RULE_FACTS.map(({ id }) => id);

describe('frozen rule ids', () => {
  it('hold every rule', () => {
    expect(ids.filter((id) => !FROZEN_RULE_IDS.includes(id))).toEqual([]);
  });

  it('lead to a rule, each of them', () => {
    expect(FROZEN_RULE_IDS.filter((id) => !ids.includes(currentRuleId(id)))).toEqual([]);
  });

  it('stand in order, each once, as category/bad-thing', () => {
    expect(FROZEN_RULE_IDS).toEqual([...new Set(FROZEN_RULE_IDS)].sort());
    for (const id of FROZEN_RULE_IDS)
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('rename only what is frozen and no longer a rule', () => {
    for (const old of RENAMED_RULES.keys()) {
      expect(FROZEN_RULE_IDS).toContain(old);
      expect(ids).not.toContain(old);
    }
  });
});
