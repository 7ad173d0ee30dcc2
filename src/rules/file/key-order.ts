import { shownToken } from '../../source/shown-token.ts';
import { disorderOf } from '../key-order.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'file/key-order';

/**
 * Keys that stand in another order than in the other files of the kind. Told once a file, and only
 * where the programme names the rule: many authors have an order of their own, with good reason.
 */
export const keyOrder: Rule = {
  id: ID,
  severity: 'info',
  example: [
    {
      file: 'jalostamo.yaml',
      good: 'reporting:\n',
      bad: 'rules: { file/key-order: info }\nreporting:\n',
    },
    {
      file: 'indicators/participants.yaml',
      good: 'decimals: 0\ndirection: increase',
      bad: 'direction: increase\ndecimals: 0',
    },
  ],
  *check({ workspace }) {
    if (workspace.programme?.value.rules?.[ID] === undefined) return;
    for (const file of workspace.files) {
      const disorder = disorderOf(workspace, file);
      if (disorder === null) continue;
      const params = { key: shownToken(disorder.key), next: shownToken(disorder.next) };
      yield atKey(ID, file, [disorder.key], { params });
    }
  },
};
