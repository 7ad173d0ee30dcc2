import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { saysNothing } from './says-nothing.ts';

const ID = 'learning/nothing-did-not-work';

/** A learning card by which everything worked: no experiment is so, and the next city learns nothing. */
export const nothingDidNotWork: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/learning.yaml',
    good: 'what_did_not_work: Nuoret eivät tulleet.',
    bad: 'what_did_not_work: Ei mitään.',
  },
  *check({ workspace }) {
    for (const { learning } of workspace.experiments) {
      if (learning === null || !saysNothing(learning.value.what_did_not_work)) continue;
      yield atValue(ID, learning.file, ['what_did_not_work']);
    }
  },
};
