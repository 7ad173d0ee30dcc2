import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { acceptedEntries, isAcceptable } from './accepted-entries.ts';

const ID = 'accepted/not-acceptable';

/** An accepted problem that leaves nothing to accept: the file cannot be read. */
export const notAcceptable: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'accepted-problems.yaml',
    bad: 'accepted:\n  concept.yaml:\n    syntax/yaml:\n      - reason: Korjataan myöhemmin.\n',
  },
  *check({ workspace }) {
    for (const { rule, path } of acceptedEntries(workspace)) {
      if (isAcceptable(rule) || path.at(-1) !== 0) continue;
      const file = workspace.accepted?.file ?? '';
      yield atKey(ID, file, path.slice(0, -1), { params: { rule } });
    }
  },
};
