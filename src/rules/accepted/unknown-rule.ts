import { suggest } from '../../model/suggest.ts';
import { FROZEN_RULE_IDS } from '../frozen-ids.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { acceptedEntries } from './accepted-entries.ts';

const ID = 'accepted/unknown-rule';

/** An accepted problem of a rule that does not exist. */
export const acceptedUnknownRule: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'accepted-problems.yaml',
    bad: 'accepted:\n  areas.yaml:\n    id/dublicate:\n      - reason: Kaksi samannimistä aluetta.\n',
  },
  *check({ workspace }) {
    for (const { rule, path } of acceptedEntries(workspace)) {
      if (FROZEN_RULE_IDS.includes(rule) || path.at(-1) !== 0) continue;
      const suggestion = suggest(rule, FROZEN_RULE_IDS);
      const variant = suggestion === '' ? {} : { variant: 'suggested' };
      const file = workspace.accepted?.file ?? '';
      yield atKey(ID, file, path.slice(0, -1), { params: { rule, suggestion }, ...variant });
    }
  },
};
