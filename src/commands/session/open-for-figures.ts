import type { Commit, Host } from '../../host.ts';
import type { FaultyRows } from '../../model/release.ts';
import { findFaultyRows } from '../../rules/check-workspace.ts';
import { momentOf } from './moment.ts';
import { type OpenProgramme, openCommit } from './open-programme.ts';
import { referenceDate } from './reference-date.ts';

/** A programme that is computed from, but whose problems are told to nobody. */
export interface ProgrammeForFigures extends OpenProgramme {
  /** Reference date, ISO. */
  readonly asOf: string;
  readonly faultyRows: FaultyRows;
}

/** Opens an earlier state to compare with: asks what spoils its figures, and nothing else. */
export async function openForFigures(
  host: Host,
  root: string,
  commit: Commit,
  isWanted?: (path: string) => boolean,
): Promise<ProgrammeForFigures> {
  const moment = { ...momentOf(commit), commit };
  const opened = await openCommit(host, root, moment, isWanted);
  const { workspace, problems } = opened;
  const asOf = referenceDate(workspace, moment);
  return { ...opened, asOf, faultyRows: findFaultyRows(problems, { workspace, asOf }) };
}
