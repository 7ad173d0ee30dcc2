import {
  changesSinceCommitment,
  committedExperiments,
  toldValue,
} from '../committed-experiments.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'amendments/starts-elsewhere';

/** An amendment that says another value than the plan had when it was committed to. */
export const startsElsewhere: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/amendments.yaml',
    good: 'from: 75',
    bad: 'from: 72',
  },
  *check(context) {
    for (const one of committedExperiments(context)) {
      for (const change of changesSinceCommitment(context, one)) {
        const { field, from, declaration, startsElsewhere: isWrong } = change;
        if (!isWrong || declaration.kind !== 'amendment') continue;
        const [first] = declaration.entries;
        if (first === undefined || one.node.amendments === null) continue;
        const params = { field, from: toldValue(from), written: toldValue(first.amendment.from) };
        const variant = from === null ? { variant: 'added' } : {};
        const path = ['amendments', first.index, 'from'];
        yield atValue(ID, one.node.amendments.file, path, { params, ...variant });
      }
    }
  },
};
