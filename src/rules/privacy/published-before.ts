import type { Rule } from '../rule.ts';

const ID = 'privacy/published-before';

/**
 * Figures that are withheld now and that reports have told already: nobody can take them back. Which
 * ones they are only `audit` says, for it would point at the small ones.
 */
export const publishedBefore: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'indicators/participants.yaml',
    good: 'counts_people: true\n',
    bad: 'counts_people: true\nprivacy:\n  threshold: 60\n',
  },
  *check({ toldFiles = [] }) {
    for (const { file, experiment, indicator } of toldFiles) {
      yield { rule: ID, file, place: { kind: 'file' }, params: { experiment, indicator } };
    }
  },
};
