import { partOf } from '../../review/independence.ts';
import { atValue } from '../problem-at.ts';
import { agreedReviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/reviewer-is-host';

/** A reviewer that is the host, or leads, joins, owns, funds or supplies what is tried. */
export const reviewerIsHost: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '  - { organisation: espoo, role: lead }',
    bad: '  - { organisation: espoo, role: lead }\n  - { organisation: turku, role: partner }',
  },
  *check({ workspace }) {
    for (const { node, agreement } of agreedReviewsOf(workspace)) {
      const plan = node.experiment?.value;
      for (const [index, { organisation }] of agreement.value.reviewers.entries()) {
        const path = ['reviewers', index, 'organisation'];
        const role = plan === undefined ? null : partOf(plan, organisation);
        if (organisation === agreement.value.host) {
          yield atValue(ID, agreement.file, path, { params: { organisation } });
        } else if (role !== null) {
          const params = { organisation, role };
          yield atValue(ID, agreement.file, path, { params, variant: 'involved' });
        }
      }
    }
  },
};
