import { sheetsOf } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/source-kind';
const KINDS = ['own', 'register', 'sotkanet', 'pxweb'] as const;

/** A sheet that names no source of its figures, or several. */
export const sourceKind: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'indicators/participants.yaml',
    good: 'source: { register: Kävijälista. }',
    bad: 'source: { register: Kävijälista., own: Asukaskysely. }',
  },
  *check({ workspace }) {
    for (const { file, value } of sheetsOf(workspace)) {
      const { source } = value;
      if (source === undefined) continue;
      const count = KINDS.filter((kind) => source[kind] !== undefined).length;
      if (count === 1) continue;
      yield atKey(ID, file, ['source'], { variant: count === 0 ? 'none' : 'several' });
    }
  },
};
