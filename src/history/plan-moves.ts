import type { Amendments } from '../model/amendments.ts';
import { classifyFile } from '../model/layout.ts';
import { applyChange } from './apply-change.ts';
import type { BlobReader } from './blob-reader.ts';
import type { BoundPlan } from './bound-plan.ts';
import { commitmentOf } from './commitment.ts';
import { comparePlans, type PlanDifference } from './compare-plans.ts';
import type { FormerNames } from './former-names.ts';
import { planInFiles } from './plan-in-files.ts';
import { bindingOfProgramme, bindingOfSheet } from './shared-inputs.ts';

/** A file that a commit changed; `before` under its former path when it was renamed. */
export interface FileStep {
  readonly path: string;
  readonly before: { readonly path: string; readonly blob: string } | null;
  /** Null where the file is gone. */
  readonly after: string | null;
}

/** What a commit did to the files of a programme. */
export interface HistoryStep<Commit> {
  readonly commit: Commit;
  readonly changes: readonly FileStep[];
}

/** A change of a bound field in one commit. */
export interface PlanMove<Commit> extends PlanDifference {
  readonly commit: Commit;
  /** What `amendments.yaml` held at that commit; null where there was none. */
  readonly amendments: Amendments | null;
}

/** Where a walk begins. */
export interface WalkStart {
  /** Blob ids by path, of the state before the first step. */
  readonly files: ReadonlyMap<string, string>;
  /** The plans committed to, by experiment as it is called at the end; those that are known. */
  readonly committed: ReadonlyMap<string, BoundPlan>;
  readonly names: FormerNames;
}

/**
 * Every change of a bound plan from its commitment on. A state in which the plan cannot be read is
 * passed over: what it led to is told of the commit that made the plan readable again.
 */
export function walkPlans<Commit>(
  start: WalkStart,
  steps: readonly HistoryStep<Commit>[],
  reader: BlobReader,
): PlanWalkResult<Commit> {
  const walk = new PlanWalk<Commit>(start, reader);
  for (const step of steps) walk.take(step);
  return walk;
}

/** By experiment as it is called at the end. */
export interface PlanWalkResult<Commit> {
  /** Every change, oldest first. */
  readonly moves: ReadonlyMap<string, readonly PlanMove<Commit>[]>;
  /** The plans that bind at the end. */
  readonly plans: ReadonlyMap<string, BoundPlan>;
}

class PlanWalk<Commit> implements PlanWalkResult<Commit> {
  readonly moves = new Map<string, PlanMove<Commit>[]>();
  readonly plans = new Map<string, BoundPlan>();
  readonly #files: Map<string, string>;
  readonly #committed: ReadonlyMap<string, BoundPlan>;
  readonly #names: FormerNames;
  readonly #reader: BlobReader;
  /** As they are called at the commit that the walk has come to, whose place is `#at`. */
  readonly #experiments = new Set<string>();
  #at = -1;

  constructor({ files, committed, names }: WalkStart, reader: BlobReader) {
    this.#files = new Map(files);
    this.#committed = committed;
    this.#names = names;
    this.#reader = reader;
    for (const path of files.keys()) {
      const role = classifyFile(path);
      if (role.kind === 'experiment') this.#experiments.add(role.experiment);
    }
    for (const id of this.#experiments) {
      const end = names.nameAtEnd(id, this.#at);
      const plan = end === null ? null : this.#boundPlan(id, end);
      if (end !== null && plan !== null) this.plans.set(end, plan);
    }
  }

  take({ commit, changes }: HistoryStep<Commit>): void {
    this.#at += 1;
    const touched = new Set<string>();
    for (const change of changes) {
      applyChange(this.#files, change);
      this.#touch(change, touched);
    }
    for (const id of touched) this.#look(id, commit);
  }

  /** Adds the experiments whose bound plan a change may concern. */
  #touch({ path, before, after }: FileStep, touched: Set<string>): void {
    const role = classifyFile(path);
    const former = before === null || before.path === path ? null : classifyFile(before.path);
    if (role.kind === 'experiment') {
      if (former?.kind === 'experiment') this.#experiments.delete(former.experiment);
      if (after !== null) this.#experiments.add(role.experiment);
      touched.add(role.experiment);
      return;
    }
    // A sheet that went elsewhere is gone where it was.
    for (const one of former === null ? [role] : [role, former]) {
      if (one.kind === 'own-indicator') touched.add(one.experiment);
      const isShared = one.kind === 'programme' || one.kind === 'indicator';
      const isMoved = former !== null;
      if (isShared && (isMoved || !this.#bindsTheSame(one.kind, before?.blob, after))) {
        for (const id of this.#experiments) touched.add(id);
      }
    }
  }

  #bindsTheSame(
    kind: 'programme' | 'indicator',
    before: string | undefined,
    after: string | null,
  ): boolean {
    if (before === undefined || after === null) return false;
    const [then, now] = [before, after].map((blob) => {
      if (kind === 'indicator') {
        const sheet = this.#reader.sheet(blob);
        return sheet === null ? null : bindingOfSheet(sheet);
      }
      const programme = this.#reader.programme(blob);
      return programme === null ? null : bindingOfProgramme(programme);
    });
    return then !== null && then === now;
  }

  #look(id: string, commit: Commit): void {
    const end = this.#names.nameAtEnd(id, this.#at);
    const plan = end === null ? null : this.#boundPlan(id, end);
    if (end === null || plan === null) return;
    const before = this.plans.get(end) ?? this.#committed.get(end);
    this.plans.set(end, plan);
    if (before === undefined) return;
    const amendments = this.#reader.amendments(
      this.#files.get(`experiments/${id}/amendments.yaml`),
    );
    const found = comparePlans(before, plan).map((difference) => {
      return { ...difference, commit, amendments };
    });
    if (found.length > 0) this.moves.set(end, [...(this.moves.get(end) ?? []), ...found]);
  }

  /**
   * Null before the plan is committed to, and where it cannot be read. Taking the commitment out of the
   * file does not end it.
   */
  #boundPlan(id: string, end: string): BoundPlan | null {
    const plan = this.#reader.plan(this.#files.get(`experiments/${id}/experiment.yaml`));
    if (plan === null) return null;
    if (commitmentOf(plan) === null && !this.plans.has(end)) return null;
    return planInFiles(this.#files, id, this.#reader);
  }
}
