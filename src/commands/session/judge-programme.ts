import type { CommittedPlan } from '../../history/committed-plan.ts';
import type { Host } from '../../host.ts';
import type { Findings } from '../../rules/accepted/accept-problems.ts';
import { findProblems } from '../../rules/find-problems.ts';
import { loadJudge } from './load-judge.ts';
import type { Moment } from './moment.ts';
import { type OpenProgramme, openProgramme } from './open-programme.ts';
import { ProgrammeHistory } from './programme-history.ts';
import { readCommitments } from './read-commitments.ts';
import { readPublished } from './read-published.ts';
import { referenceDate } from './reference-date.ts';

/** A programme that was read, with all that is wrong in it. */
export interface JudgedProgramme extends OpenProgramme {
  /** Reference date, ISO. */
  readonly asOf: string;
  readonly found: Findings;
  /** By experiment the plan that it committed to. */
  readonly commitments: ReadonlyMap<string, CommittedPlan>;
  readonly history: ProgrammeHistory;
}

export async function judgeProgramme(host: Host, when?: string | Moment): Promise<JudgedProgramme> {
  const opened = await openProgramme(host, when);
  const { workspace, problems, memory, moment } = opened;
  const asOf = referenceDate(workspace, moment);
  // What is remembered needs no judge.
  const isKnown = memory.recallFindings(asOf) !== undefined;
  const judgeExperiment = isKnown ? undefined : await loadJudge(workspace);
  const history = new ProgrammeHistory(host, opened);
  const commitments = await readCommitments(history);
  const published = await readPublished(host, opened.root, moment);
  const context = { workspace, asOf, judgeExperiment, commitments, published };
  const found = findProblems(problems, context, memory);
  return { ...opened, asOf, found, commitments, history };
}
