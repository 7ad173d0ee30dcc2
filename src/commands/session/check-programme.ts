import type { Host } from '../../host.ts';
import type { FaultyRows } from '../../model/release.ts';
import { faultyRows } from '../../rules/faulty-rows.ts';
import { createSeverities } from '../../rules/severities.ts';
import { type JudgedProgramme, judgeProgramme } from './judge-programme.ts';
import type { Moment } from './moment.ts';

/** A programme that is computed from: what is wrong in it is known, and no wrong figure is used. */
export interface CheckedProgramme extends JudgedProgramme {
  /** Errors that the programme has not accepted. */
  readonly errorCount: number;
  readonly faultyRows: FaultyRows;
}

export async function checkProgramme(
  host: Host,
  when?: string | Moment,
): Promise<CheckedProgramme> {
  const judged = await judgeProgramme(host, when);
  const severityOf = createSeverities(judged.workspace);
  const errors = judged.found.open.filter(({ rule }) => severityOf(rule) === 'error');
  return { ...judged, errorCount: errors.length, faultyRows: faultyRows(errors) };
}
