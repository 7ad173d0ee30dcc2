import type { Workspace } from '../../model/workspace.ts';
import { sheetsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import { reviewsOf } from '../reviews.ts';
import type { Rule } from '../rule.ts';

const ID = 'id/file-name-differs';

/** A sheet, an operating model or an assessment whose id is not the name of its file. */
export const fileNameDiffers: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'indicators/participants.yaml',
    good: 'id: participants',
    bad: 'id: participant-count',
  },
  *check({ workspace }) {
    for (const { id, file, value } of namedEntities(workspace)) {
      if (value.id === id) continue;
      yield atValue(ID, file, ['id'], { params: { id: value.id, name: id } });
    }
    for (const { review } of reviewsOf(workspace)) {
      for (const { id, file, value } of review.assessments) {
        if (value.organisation === id) continue;
        const params = { id: value.organisation, name: id };
        yield atValue(ID, file, ['organisation'], { params, variant: 'organisation' });
      }
    }
  },
};

function* namedEntities(workspace: Workspace) {
  yield* sheetsOf(workspace);
  yield* workspace.operatingModels.values();
}
