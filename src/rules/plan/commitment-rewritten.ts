import { commitmentOf } from '../../history/commitment.ts';
import type { FirstCommitment } from '../../history/first-commitments.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'plan/commitment-rewritten';

/** A commitment that is another than the one that history saw first, or is gone. */
export const commitmentRewritten: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '    plan_commit: "1111111111111111111111111111111111111111"',
    bad: '    plan_commit: "1212121212121212121212121212121212121212"',
  },
  *check({ workspace, firstCommitments }) {
    for (const { id, experiment } of workspace.experiments) {
      const first = firstCommitments?.get(id);
      if (first === undefined || experiment === null) continue;
      const now = commitmentOf(experiment.value);
      const { commitment, recorded } = first;
      const path =
        now === null ? ['stage_history'] : ['stage_history', now.index, keyOf(commitment)];
      const params = {
        experiment: id,
        recorded: recorded.slice(0, 10),
        entry: entryOf(commitment),
      };
      const variant = now === null ? { variant: 'removed' } : {};
      yield atValue(ID, experiment.file, path, { params, ...variant });
    }
  },
};

type Named = FirstCommitment['commitment'];

function keyOf({ digest }: Named): string {
  return digest === null ? 'plan_commit' : 'plan_digest';
}

/** The line that has to be put back. */
function entryOf({ digest, commit }: Named): string {
  return digest === null ? `plan_commit: "${commit ?? ''}"` : `plan_digest: "${digest}"`;
}
