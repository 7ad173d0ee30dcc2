import type { Host } from '../../host.ts';
import { faultyRows } from '../../rules/faulty-rows.ts';
import { findProblems } from '../../rules/find-problems.ts';
import { createSeverities } from '../../rules/severities.ts';
import type { FaultyRows } from '../../summary/select-series.ts';
import { type OpenProgramme, openProgramme } from './open-programme.ts';
import { referenceDate } from './reference-date.ts';

/** A programme that is computed from: what is wrong in it is known, and no wrong figure is used. */
export interface CheckedProgramme extends OpenProgramme {
  /** Reference date, ISO. */
  readonly asOf: string;
  /** Errors that the programme has not accepted. */
  readonly errorCount: number;
  readonly faultyRows: FaultyRows;
}

export async function checkProgramme(host: Host): Promise<CheckedProgramme> {
  const opened = await openProgramme(host);
  const { workspace, problems, memory } = opened;
  const asOf = referenceDate(workspace, host.now());
  const { open } = findProblems(problems, { workspace, asOf }, memory);
  const severityOf = createSeverities(workspace);
  const errors = open.filter(({ rule }) => severityOf(rule) === 'error');
  return {
    ...opened,
    asOf,
    errorCount: errors.length,
    faultyRows: faultyRows(errors, severityOf),
  };
}
