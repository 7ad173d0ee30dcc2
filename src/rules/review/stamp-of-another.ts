import { atValue } from '../problem-at.ts';
import { reviewBindings } from '../review-bindings.ts';
import type { Rule } from '../rule.ts';
import { submissionExample } from './submission-example.ts';

const ID = 'review/stamp-of-another';

/** A review whose digest is of something else than the commit beside it holds. */
export const stampOfAnother: Rule = {
  id: ID,
  severity: 'error',
  example: submissionExample(
    [
      'reviewed:',
      '  { scope: plan, commit: "1111111",',
      `    digest: "review-plan-1:${'0'.repeat(64)}" }`,
    ],
    'light: yellow, reasoning: Vertailualue puuttuu.',
    'ea17cad4897f83686d99d2c9b4a2888e71344bbd87472d879f002d1de51b9839',
  ),
  *check(context) {
    for (const { file, binding, state } of reviewBindings(context)) {
      if (state.kind !== 'other') continue;
      const params = { commit: (binding.commit ?? '').slice(0, 10) };
      yield atValue(ID, file, ['reviewed', 'digest'], { params });
    }
  },
};
