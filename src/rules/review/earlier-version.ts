import type { Problem } from '../../diagnostics/problem.ts';
import { shown } from '../../diagnostics/shown.ts';
import type { Binding } from '../../model/review.ts';
import type { Moved } from '../../review/moved-fields.ts';
import { toldValue } from '../committed-experiments.ts';
import { atValue } from '../problem-at.ts';
import { reviewBindings } from '../review-bindings.ts';
import type { Rule } from '../rule.ts';
import { submissionExample } from './submission-example.ts';

const ID = 'review/earlier-version';

/** A review of what has moved since: it speaks of an earlier version. */
export const earlierVersion: Rule = {
  id: ID,
  severity: 'warning',
  example: submissionExample(
    [`reviewed: { scope: plan, digest: "review-plan-1:${'0'.repeat(64)}" }`],
    'light: yellow, reasoning: Vertailualue puuttuu.',
    'a3762a1bc97178bc45aebee764e606315874a1626d420eb41ca6e234e7b67f67',
  ),
  *check(context) {
    for (const { file, binding, state } of reviewBindings(context)) {
      const path = ['reviewed', 'scope'];
      if (state.kind === 'unread') {
        yield atValue(ID, file, path, { params: { why: state.why }, variant: 'unread' });
      } else if (state.kind === 'moved') {
        yield toldMove(file, binding, state.moved);
      }
    }
  },
};

/** The first field that moved by its name and values, and how many more there are. */
function toldMove(file: string, { scope }: Binding, { fields, series }: Moved): Problem {
  const path = ['reviewed', 'scope'];
  const count = fields.length + series.length;
  const [first] = fields;
  if (first === undefined) {
    const indicators = series.map(({ indicator }) => indicator).join(', ');
    return atValue(ID, file, path, { params: { scope, indicators }, variant: 'data' });
  }
  const { field, from, to } = first;
  const params = {
    field: shown(field),
    from: toldValue(from),
    to: toldValue(to),
    others: count - 1,
  };
  const change = from === null ? 'added' : to === null ? 'removed' : 'changed';
  return atValue(ID, file, path, { params, variant: count === 1 ? change : `${change}-and-more` });
}
