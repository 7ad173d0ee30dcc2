import type { Problem } from '../../diagnostics/problem.ts';
import { experimentsOf, type PlannedExperiment } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { isGated } from './claimed-stages.ts';

const ID = 'gate/stage-history-differs';

/** A stage that is not the last one of the history, or a history whose dates run backwards. */
export const stageHistoryDiffers: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'name: Korttelikahvila\nstage: learned',
    bad: 'name: Korttelikahvila\nstage: ended',
  },
  *check({ workspace }) {
    for (const experiment of experimentsOf(workspace)) {
      yield* checkLast(experiment);
      yield* checkOrder(experiment);
    }
  },
};

function* checkLast({ plan }: PlannedExperiment): Iterable<Problem> {
  const { stage, stage_history: history = [] } = plan.value;
  const last = history.at(-1);
  if (last === undefined) {
    // An interruption leaves nothing to tell how far the experiment had come.
    if (!isGated(stage)) {
      yield atValue(ID, plan.file, ['stage'], { params: { stage }, variant: 'no-history' });
    }
    return;
  }
  if (last.stage === stage) return;
  const place = { kind: 'value', path: ['stage_history', history.length - 1, 'stage'] } as const;
  yield atValue(ID, plan.file, ['stage'], {
    params: { stage, last: last.stage },
    related: [{ file: plan.file, place }],
  });
}

function* checkOrder({ plan }: PlannedExperiment): Iterable<Problem> {
  const history = plan.value.stage_history ?? [];
  for (const [index, { on }] of history.entries()) {
    const before = history[index - 1]?.on;
    if (before === undefined || before <= on) continue;
    const path = ['stage_history', index, 'on'];
    yield atValue(ID, plan.file, path, { params: { date: on, before }, variant: 'order' });
  }
}
