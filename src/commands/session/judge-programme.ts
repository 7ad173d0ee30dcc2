import type { Host } from '../../host.ts';
import type { Findings } from '../../rules/accepted/accept-problems.ts';
import { findProblems } from '../../rules/find-problems.ts';
import { loadJudge } from './load-judge.ts';
import type { Moment } from './moment.ts';
import { type OpenProgramme, openProgramme } from './open-programme.ts';
import { readHistoryContext } from './read-history-context.ts';
import { referenceDate } from './reference-date.ts';

/** A programme that was read, with all that is wrong in it. */
export interface JudgedProgramme extends OpenProgramme {
  /** Reference date, ISO. */
  readonly asOf: string;
  readonly found: Findings;
}

export async function judgeProgramme(host: Host, when?: string | Moment): Promise<JudgedProgramme> {
  const opened = await openProgramme(host, when);
  const { workspace, problems, memory, moment } = opened;
  const asOf = referenceDate(workspace, moment);
  // What is remembered needs no judge.
  const isKnown = memory.recallFindings(asOf) !== undefined;
  // Git works while the statistics are loaded.
  const [history, judgeExperiment] = await Promise.all([
    readHistoryContext(host, opened.root, opened),
    isKnown ? undefined : loadJudge(workspace),
  ]);
  const context = { workspace, asOf, judgeExperiment, ...history };
  const found = findProblems(problems, context, memory);
  return { ...opened, asOf, found };
}
