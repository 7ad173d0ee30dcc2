import type { CommittedPlan } from '../../history/committed-plan.ts';
import type { Host } from '../../host.ts';
import type { FaultyRows, Releases } from '../../model/release.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { ReviewChecks } from '../../review/review-checks.ts';
import type { Findings } from '../../rules/accepted/accept-problems.ts';
import { findFaultyRows } from '../../rules/check-workspace.ts';
import { findProblems } from '../../rules/find-problems.ts';
import type { RuleContext } from '../../rules/rule.ts';
import { loadJudge } from './load-judge.ts';
import type { Moment } from './moment.ts';
import { type OpenProgramme, openProgramme } from './open-programme.ts';
import { readCommitments } from './read-commitments.ts';
import { readReleases } from './read-releases.ts';
import { readReviewChecks } from './read-review-checks.ts';
import { referenceDate } from './reference-date.ts';

/** A programme that was read, with all that is wrong in it. */
export interface JudgedProgramme extends OpenProgramme {
  /** Reference date, ISO. */
  readonly asOf: string;
  readonly found: Findings;
  /** By experiment the plan that it committed to. */
  readonly commitments: ReadonlyMap<string, CommittedPlan>;
  readonly reviews: ReviewChecks;
}

export async function judgeProgramme(host: Host, when?: string | Moment): Promise<JudgedProgramme> {
  const opened = await openProgramme(host, when);
  const { workspace, problems, memory, moment } = opened;
  const asOf = referenceDate(workspace, moment);
  // What is remembered needs no judge.
  const isKnown = memory.recallFindings(asOf) !== undefined;
  const judgeExperiment = isKnown ? undefined : await loadJudge(workspace);
  const commitments = await readCommitments(host, opened.root, workspace, moment.commit?.id);
  const releases = await readReleases(host, opened.root, moment);
  const after = { ...workspace, releases };
  const reviews = await readReviewChecks(host, opened.root, workspace, moment.commit?.id);
  const base = { workspace, asOf, judgeExperiment, commitments, reviews };
  const told = await askReleases(after, releases, () => findFaultyRows(problems, base), asOf);
  // Of another moment than today's, what was restated since is not asked.
  const published = moment.commit === null ? (releases.last ?? undefined) : undefined;
  const found = findProblems(problems, { ...base, ...told, published }, memory);
  return { ...opened, workspace: after, asOf, found, commitments, reviews };
}

/** What reports have told already; disclosure control is loaded only where there are any. */
async function askReleases(
  workspace: Workspace,
  { known }: Releases,
  faultyRows: () => FaultyRows,
  asOf: string,
): Promise<Pick<RuleContext, 'toldFiles'>> {
  if (known.length === 0) return {};
  const { findToldFiles } = await import('../../summary/suppression/told-files.ts');
  return { toldFiles: findToldFiles(workspace, { asOf, faultyRows: faultyRows() }) };
}
