import type { RuleExample } from './rule.ts';

const FILE = 'experiments/kahvila/experiment.yaml';

/** The base programme's ended experiment as it was while it went on. */
export const STILL_TESTING: readonly RuleExample[] = [
  {
    file: FILE,
    good: 'name: Korttelikahvila\nstage: learned',
    bad: 'name: Korttelikahvila\nstage: testing',
  },
  {
    file: FILE,
    good: '  - { stage: ended, on: 2020-06-30 }\n  - { stage: learned, on: 2020-09-01 }',
    bad: '# ended, learned: –',
  },
];
