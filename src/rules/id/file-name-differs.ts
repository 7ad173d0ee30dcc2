import type { Workspace } from '../../model/workspace.ts';
import { sheetsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'id/file-name-differs';

/** A sheet or an operating model whose id is not the name of its file. */
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
  },
};

function* namedEntities(workspace: Workspace) {
  yield* sheetsOf(workspace);
  yield* workspace.operatingModels.values();
}
