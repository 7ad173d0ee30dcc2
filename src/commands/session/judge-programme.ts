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
import { ProgrammeHistory } from './programme-history.ts';
import { readHistoryContext } from './read-history-context.ts';
import { readReleases } from './read-releases.ts';
import { referenceDate } from './reference-date.ts';

/** A programme that was read, with all that rules may ask of it. */
export interface AskedProgramme extends OpenProgramme {
  /** Reference date, ISO. */
  readonly asOf: string;
  /** By experiment the plan that it committed to. */
  readonly commitments: ReadonlyMap<string, CommittedPlan>;
  readonly reviews: ReviewChecks;
  readonly history: ProgrammeHistory;
  readonly context: RuleContext;
}

/** A programme that was read, with all that is wrong in it. */
export interface JudgedProgramme extends OpenProgramme {
  /** Reference date, ISO. */
  readonly asOf: string;
  readonly found: Findings;
  readonly reviews: ReviewChecks;
}

export async function judgeProgramme(host: Host, when?: string | Moment): Promise<JudgedProgramme> {
  const programme = await prepareJudgement(host, when);
  const { problems, context, memory } = programme;
  return { ...programme, found: findProblems(problems, context, memory) };
}

/** Opens a programme and finds out what rules need to know beside its files. */
export async function prepareJudgement(
  host: Host,
  when?: string | Moment,
): Promise<AskedProgramme> {
  const opened = await openProgramme(host, when);
  const { workspace, problems, memory, moment } = opened;
  const asOf = referenceDate(workspace, moment);
  // What is remembered needs no judge.
  const isKnown = memory.recallFindings(asOf) !== undefined;
  const history = new ProgrammeHistory(host, opened);
  // Git works while the statistics are loaded.
  const [ofHistory, releases, judgeExperiment] = await Promise.all([
    readHistoryContext(history, memory),
    readReleases(host, opened.root, moment),
    isKnown ? undefined : loadJudge(workspace),
  ]);
  const after = { ...workspace, releases };
  const base = { workspace, asOf, judgeExperiment, ...ofHistory };
  const told = await askReleases(after, releases, () => findFaultyRows(problems, base), asOf);
  const { commitments, reviews } = ofHistory;
  const context = { ...base, ...told };
  return { ...opened, workspace: after, asOf, commitments, reviews, history, context };
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
