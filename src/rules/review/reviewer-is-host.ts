import type { Experiment } from '../../model/experiment.ts';
import { atValue } from '../problem-at.ts';
import { agreedReviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'review/reviewer-is-host';

type Role = Experiment['organisations'][number]['role'];

/** Who has a part in the experiment, or owns what it changes, does not look at it from outside. */
const INVOLVED: readonly Role[] = ['lead', 'partner', 'service-owner', 'funder', 'vendor'];

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
      const organisations = node.experiment?.value.organisations ?? [];
      for (const [index, { organisation }] of agreement.value.reviewers.entries()) {
        const path = ['reviewers', index, 'organisation'];
        const part = organisations.find((one) => {
          return one.organisation === organisation && INVOLVED.includes(one.role);
        });
        if (organisation === agreement.value.host) {
          yield atValue(ID, agreement.file, path, { params: { organisation } });
        } else if (part !== undefined) {
          const params = { organisation, role: part.role };
          yield atValue(ID, agreement.file, path, { params, variant: 'involved' });
        }
      }
    }
  },
};
