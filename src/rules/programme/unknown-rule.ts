import { suggest } from '../../model/suggest.ts';
import { FROZEN_RULE_IDS } from '../frozen-ids.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'programme/unknown-rule';

/** A severity set for a rule that does not exist: the wish has no effect. */
export const unknownRule: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'jalostamo.yaml',
    good: 'privacy:\n',
    bad: 'rules:\n  data/duplicate-rows: warning\nprivacy:\n',
  },
  *check({ workspace }) {
    const { programme } = workspace;
    for (const rule of Object.keys(programme?.value.rules ?? {})) {
      if (programme === null || FROZEN_RULE_IDS.includes(rule)) continue;
      const suggestion = suggest(rule, FROZEN_RULE_IDS);
      const variant = suggestion === '' ? {} : { variant: 'suggested' };
      yield atKey(ID, programme.file, ['rules', rule], {
        params: { rule, suggestion },
        ...variant,
      });
    }
  },
};
