import { sheetsOf } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'indicator/people-not-declared';

/** A count that does not say whether it counts people. Until it does, small numbers are hidden. */
export const peopleNotDeclared: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/puisto/indicators/bench-use.yaml',
    good: 'counts_people: false',
    bad: 'counts_people:',
  },
  *check({ workspace }) {
    for (const { file, value } of sheetsOf(workspace)) {
      if (value.measure !== 'count' || value.counts_people !== undefined) continue;
      yield atKey(ID, file, ['counts_people']);
    }
  },
};
