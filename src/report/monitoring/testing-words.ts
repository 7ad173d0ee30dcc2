import type { Experiment } from '../../model/experiment.ts';
import { isOver, stageAt, testingTime } from '../../summary/stage.ts';
import { dateWords, type ReportContext } from '../context.ts';

/**
 * When the experiment is tested: one span, and beside it the planned one where the two differ. Null
 * where neither the stage history nor the plan gives a first day.
 */
export function testingWords(context: ReportContext, experiment: Experiment): string | null {
  const { translator, asOf } = context;
  const start = experiment.scope?.start ?? null;
  const end = experiment.scope?.end ?? null;
  const planned = spanWords(context, start, end);
  const actual = testingTime(experiment, asOf);
  if (actual.start === null) {
    if (planned === null) return null;
    const stage = stageAt(experiment, asOf);
    const hasBegun = stage === 'testing' || stage === 'paused' || isOver(stage);
    return hasBegun ? planned : translator.text('report:experiment.testingPlanned', { planned });
  }
  const startDiffers = start !== null && start !== actual.start;
  const isOverdue = actual.end === null && end !== null && end < asOf;
  const endDiffers = actual.end !== null && end !== null && end !== actual.end;
  if (planned === null || !(startDiffers || endDiffers || isOverdue)) {
    return spanWords(context, actual.start, actual.end ?? end);
  }
  if (actual.end === null && !isOver(stageAt(experiment, asOf))) {
    const from = dateWords(context, actual.start);
    return translator.text('report:experiment.testingSince', { from, planned });
  }
  return translator.text('report:experiment.testingDiffers', {
    actual: spanWords(context, actual.start, actual.end) ?? '',
    planned,
  });
}

function spanWords(
  context: ReportContext,
  start: string | null,
  end: string | null,
): string | null {
  if (start === null) return null;
  const from = dateWords(context, start);
  if (end === null) return context.translator.text('report:experiment.testingFrom', { from });
  return context.translator.text('report:experiment.testingSpan', {
    from,
    to: dateWords(context, end),
  });
}
