import type { Experiment, Stage } from '../model/experiment.ts';
import type { Monitoring } from '../model/monitoring.ts';
import type { Calendar, Period } from '../model/period.ts';
import type { Entity, ExperimentNode } from '../model/workspace.ts';
import { historyBy, isOver, overEntryAt, stageAt, stageEntryAt } from './stage.ts';

/** Where an experiment's monitoring of one reporting period stands. */
export type MonitoringState =
  | { readonly kind: 'given'; readonly monitoring: Entity<Monitoring>; readonly late: boolean }
  /** Missing, and its due day is over. */
  | { readonly kind: 'late' }
  /** Missing, but not due yet. */
  | { readonly kind: 'open' }
  /** The experiment was over before the period began, so nothing is expected of it. */
  | {
      readonly kind: 'over';
      readonly how: 'ended' | 'interrupted' | 'archived';
      readonly on: string;
    }
  /** No monitoring is expected of this experiment in this period. */
  | { readonly kind: 'not-expected' };

/**
 * Monitoring is expected of experiments that have agreed on it or are testing at the end of the
 * period or later, by the report's date, and of those that came to their end within the period; of
 * none that was over before the period began. A report's date means the end of that day, so what is
 * missing on the due day itself is late; nothing is late before.
 */
export function monitoringState(
  node: ExperimentNode,
  calendar: Calendar,
  period: Period,
  dueDate: string,
  asOf: string,
): MonitoringState {
  const monitoring = findMonitoring(node, calendar, period);
  if (monitoring !== null) {
    return { kind: 'given', monitoring, late: monitoring.value.reported_on > dueDate };
  }
  if (node.experiment === null) return { kind: 'not-expected' };
  const experiment = node.experiment.value;
  const over = overEntryAt(experiment, asOf);
  if (over !== null && over.on < period.start) return { kind: 'over', ...howItEnded(over) };
  const stage = over === null ? stageAt(experiment, asOf) : stageBefore(experiment, over.on);
  if (stage !== 'agreed' && stage !== 'testing') return { kind: 'not-expected' };
  const history = experiment.stage_history ?? [];
  if (history.length > 0 && stageEntryAt(experiment, period.end) === null) {
    return { kind: 'not-expected' };
  }
  return { kind: asOf < dueDate ? 'open' : 'late' };
}

function howItEnded({ stage, on }: { readonly stage: Stage; readonly on: string }) {
  return { how: stage === 'interrupted' || stage === 'archived' ? stage : 'ended', on } as const;
}

/** The stage that an experiment had until it was over on a day. */
function stageBefore(experiment: Experiment, day: string): Stage | null {
  return historyBy(experiment, day).findLast((entry) => !isOver(entry.stage))?.stage ?? null;
}

/** The team's monitoring of a period, whatever spelling its file uses for it. */
function findMonitoring(
  node: ExperimentNode,
  calendar: Calendar,
  period: Period,
): Entity<Monitoring> | null {
  for (const entity of node.monitoring) {
    const parsed = calendar.parse(entity.value.period);
    if (parsed.ok && parsed.period.key === period.key) return entity;
  }
  return null;
}
