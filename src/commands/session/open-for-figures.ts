import type { Host } from '../../host.ts';
import { findFaultyRows } from '../../rules/check-workspace.ts';
import type { FaultyRows } from '../../summary/select-series.ts';
import type { Moment } from './moment.ts';
import { type OpenProgramme, openProgramme } from './open-programme.ts';
import { referenceDate } from './reference-date.ts';

/** A programme that is computed from, but whose problems are told to nobody. */
export interface ProgrammeForFigures extends OpenProgramme {
  /** Reference date, ISO. */
  readonly asOf: string;
  readonly faultyRows: FaultyRows;
}

/** Opens an earlier state to compare with: asks what spoils its figures, and nothing else. */
export async function openForFigures(host: Host, moment: Moment): Promise<ProgrammeForFigures> {
  const opened = await openProgramme(host, moment);
  const { workspace, problems } = opened;
  const asOf = referenceDate(workspace, moment);
  return { ...opened, asOf, faultyRows: findFaultyRows(problems, { workspace, asOf }) };
}
