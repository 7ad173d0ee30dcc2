import type { Host } from '../../host.ts';
import type { Findings } from '../../rules/accepted/accept-problems.ts';
import { findProblems } from '../../rules/find-problems.ts';
import { type OpenProgramme, openProgramme } from './open-programme.ts';
import { referenceDate } from './reference-date.ts';

/** A programme read from disk, with all that is wrong in it. */
export interface JudgedProgramme extends OpenProgramme {
  /** Reference date, ISO. */
  readonly asOf: string;
  readonly found: Findings;
}

export async function judgeProgramme(host: Host): Promise<JudgedProgramme> {
  const opened = await openProgramme(host);
  const { workspace, problems, memory } = opened;
  const asOf = referenceDate(workspace, host.now());
  return { ...opened, asOf, found: findProblems(problems, { workspace, asOf }, memory) };
}
