import type { Host } from '../../host.ts';
import type { FaultyRows } from '../../model/release.ts';
import { faultyRows } from '../../rules/faulty-rows.ts';
import { findErrors } from '../../rules/find-problems.ts';
import { type AskedProgramme, prepareJudgement } from './judge-programme.ts';
import type { Moment } from './moment.ts';

/** A programme that is computed from: how much is wrong in it is known, and no wrong figure is used. */
export interface CheckedProgramme extends AskedProgramme {
  /** Errors that the programme has not accepted. */
  readonly errorCount: number;
  readonly faultyRows: FaultyRows;
}

export async function checkProgramme(
  host: Host,
  when?: string | Moment,
): Promise<CheckedProgramme> {
  const programme = await prepareJudgement(host, when);
  const { problems, context, memory } = programme;
  const errors = findErrors(problems, context, memory);
  return { ...programme, errorCount: errors.length, faultyRows: faultyRows(errors) };
}
