import { atValue } from '../problem-at.ts';
import { reviewBindings } from '../review-bindings.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/stamp-of-another';

/** A review whose digest is of something else than the commit beside it holds. */
export const stampOfAnother: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/reviews/kevat/submitted/turku-1.yaml',
    bad: [
      'organisation: turku',
      'on: 2020-03-20',
      'criteria:',
      '  - { criterion: relevance, light: green, reasoning: Kahvila vastaa selvään tarpeeseen. }',
      '  - { criterion: evidence, light: yellow, reasoning: Vertailualue puuttuu. }',
      'strengths: [Asukkaat pitävät kahvilaa itse.]',
      'areas_to_develop: []',
      'recommendations: []',
      'reviewed:',
      '  { scope: plan, commit: "1111111",',
      `    digest: "review-plan-1:${'0'.repeat(64)}" }`,
      'submission: { version: 1, on: 2020-03-21, contents: "assessment-1:ea17cad4897f83686d99d2c9b4a2888e71344bbd87472d879f002d1de51b9839" }',
      '',
    ].join('\n'),
  },
  *check(context) {
    for (const { file, binding, state } of reviewBindings(context)) {
      if (state.kind !== 'other') continue;
      const params = { commit: (binding.commit ?? '').slice(0, 10) };
      yield atValue(ID, file, ['reviewed', 'digest'], { params });
    }
  },
};
