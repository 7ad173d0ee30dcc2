import type { Problem, Severity } from '../diagnostics/problem.ts';
import type { CommittedPlan } from '../history/committed-plan.ts';
import type { FirstCommitment } from '../history/first-commitments.ts';
import type { Published } from '../history/published.ts';
import type { FaultyRows } from '../model/release.ts';
import type { Workspace } from '../model/workspace.ts';
import type { ReviewChecks } from '../review/review-checks.ts';
import type { ToldFile } from '../summary/suppression/told-files.ts';

/** What a rule may look at. */
export interface RuleContext {
  readonly workspace: Workspace;
  /** Reference date, ISO. */
  readonly asOf: string;
  /** Records in which an error was found: no other rule draws conclusions from their figures. */
  readonly faultyRows?: FaultyRows;
  /**
   * Judges hypotheses. The statistics it needs are large, so who has no use for them does not load
   * them, and what rests on them is not checked.
   */
  readonly judgeExperiment?: JudgeExperiment | undefined;
  /** By experiment the plan that it committed to. Without it changes of plans are not looked for. */
  readonly commitments?: ReadonlyMap<string, CommittedPlan> | undefined;
  /** By experiment the commitment that history saw first, where today's is another or gone. */
  readonly firstCommitments?: ReadonlyMap<string, FirstCommitment> | undefined;
  /**
   * The programme as the last published report had it, at least the data files that have changed since.
   * Without it restatements are not looked for.
   */
  readonly published?: Published | undefined;
  /** What history and digests tell of reviews. Without it their bindings are not looked at. */
  readonly reviews?: ReviewChecks | undefined;
  /** Data files of which earlier reports tell what is withheld now; left out where none is known. */
  readonly toldFiles?: readonly ToldFile[] | undefined;
}

export type JudgeExperiment = typeof import('../summary/judge-experiment.ts').judgeExperiment;

/**
 * An edit of the base programme (`test/fixtures/base-programme`) that makes a rule speak: `good` is
 * what stands in the file, `bad` is put in its place. Without `good` the file is written whole.
 */
export interface RuleExample {
  readonly file: string;
  readonly good?: string;
  readonly bad: string;
}

/** What is said of a rule apart from its words, which live in `messages/<lang>/rules.json`. */
export interface RuleFacts {
  /** `category/bad-thing`; never renamed (`rules/frozen-ids`). */
  readonly id: string;
  readonly severity: Severity;
  readonly example: RuleExample | readonly RuleExample[];
  /** Whether a row in which it finds an error has no figure that can be trusted. */
  readonly spoilsRow?: true;
}

/** A rule that looks at the workspace. It reports places; it neither words nor prints. */
export interface Rule extends RuleFacts {
  check(context: RuleContext): Iterable<Problem>;
}
