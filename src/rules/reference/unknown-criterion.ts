import type { Agreement } from '../../model/review.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Rule } from '../rule.ts';
import { reportUnknown } from './report-unknown.ts';

const ID = 'reference/unknown-criterion';

/** An assessment on a criterion that the review agreement does not name. */
export const unknownCriterion: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/reviews/kevat/assessments/turku.yaml',
    good: 'strengths:',
    bad: [
      '  - { criterion: relevanse, light: green, reasoning: Tarve on selvä. }',
      'strengths:',
    ].join('\n'),
  },
  *check({ workspace }) {
    const agreements = agreementsByFile(workspace);
    for (const reference of workspace.references) {
      if (reference.kind !== 'criterion') continue;
      const known = agreements.get(reference.file)?.criteria.map(({ id }) => id);
      if (known === undefined || known.includes(reference.to)) continue;
      yield reportUnknown(ID, reference, known);
    }
  },
};

/** The agreement that each assessment file must follow, where it could be read. */
function agreementsByFile(workspace: Workspace): ReadonlyMap<string, Agreement> {
  const found = new Map<string, Agreement>();
  for (const { reviews } of workspace.experiments) {
    for (const { agreement, selfAssessment, assessments } of reviews) {
      if (agreement === null) continue;
      for (const { file } of assessments) found.set(file, agreement.value);
      if (selfAssessment !== null) found.set(selfAssessment.file, agreement.value);
    }
  }
  return found;
}
