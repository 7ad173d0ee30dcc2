import type { Host } from '../../host.ts';
import type { CheckedProgramme } from './check-programme.ts';
import { planChangesReport } from './plan-changes-report.ts';
import { planMonitoringReports } from './plan-monitoring-reports.ts';
import { planReviewReports } from './plan-review-reports.ts';
import type { PlannedReport } from './planned-report.ts';
import { readSinceReport } from './read-since-report.ts';

/** What reports are asked for, as the command's options name them. */
export interface WantedReports {
  readonly kind: PlannedReport['kind'];
  readonly period?: string;
  readonly experiment?: string;
  readonly review?: string;
}

/**
 * The reports of a kind.
 *
 * @param today ISO date up to which monitoring reports are due and reviews are told
 */
export async function planReports(
  host: Host,
  programme: CheckedProgramme,
  wanted: WantedReports,
  today: string,
): Promise<readonly PlannedReport[]> {
  const { workspace, faultyRows, commitments } = programme;
  if (wanted.kind === 'changes') return [await planChangesReport(host, programme)];
  if (wanted.kind === 'review' || wanted.kind === 'packet') {
    const { kind } = wanted;
    return planReviewReports(programme, { ...wanted, kind }, today);
  }
  const since = await readSinceReport(host, programme, wanted.experiment);
  return planMonitoringReports(workspace, { ...wanted, faultyRows, commitments, since }, today);
}
