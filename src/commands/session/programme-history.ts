import { UserError } from '../../diagnostics/user-error.ts';
import { applyChange } from '../../history/apply-change.ts';
import { BlobReader } from '../../history/blob-reader.ts';
import { FormerNames, type MovedFile } from '../../history/former-names.ts';
import { keepWorkspace } from '../../history/keep-workspace.ts';
import type { HistoryStep } from '../../history/plan-moves.ts';
import { planSteps } from '../../history/plan-steps.ts';
import type { Commit, CommittedFolder, GitState, Host, LoggedCommit } from '../../host.ts';
import { once } from '../../model/once.ts';
import { MAX_YAML_BYTES } from '../../source/yaml-document.ts';
import type { OpenProgramme } from './open-programme.ts';

/** What commits did to plans and what those rest on, along first parents, oldest first. */
export interface PlanHistory {
  readonly steps: readonly HistoryStep<LoggedCommit>[];
  readonly names: FormerNames;
}

/**
 * What git tells a command of a programme that it has opened: each question is asked once, and each
 * content read and parsed once, those of the opened files not again.
 */
export class ProgrammeHistory {
  readonly host: Host;
  readonly programme: Pick<OpenProgramme, 'root' | 'workspace' | 'moment'>;
  readonly #contents = new Map<string, Uint8Array>();
  readonly #folders = new Map<string, Promise<CommittedFolder | null>>();
  /** Parses what `load` has read. */
  readonly reader = new BlobReader((id) => this.#contents.get(id) ?? null);
  /** The state of the checkout; null outside a repository. */
  readonly state: () => Promise<GitState | null>;
  /** The plans' history from the beginning to the programme's moment. */
  readonly plans: () => Promise<PlanHistory>;
  /** Tells the reader what opening the programme has parsed, as far as it is the last commit's. */
  readonly keepOpened: () => Promise<void>;
  readonly #line: () => Promise<PlanHistory['steps']>;
  readonly #moved: () => Promise<readonly MovedFile[]>;

  constructor(host: Host, programme: Pick<OpenProgramme, 'root' | 'workspace' | 'moment'>) {
    this.host = host;
    this.programme = programme;
    this.state = once(() => host.git.state(programme.root));
    this.#line = once(async () => planSteps(await this.#log({})));
    this.#moved = once(() => this.#uncommittedMoves());
    this.plans = once(async () => this.#historyOf(await this.#line()));
    this.keepOpened = once(() => this.#keepOpened());
  }

  /** The plans' history; null where there is none to ask, which commands can do without. */
  async plansIfAny(): Promise<PlanHistory | null> {
    try {
      return await this.plans();
    } catch (error) {
      if (error instanceof UserError && NO_HISTORY.has(error.key)) return null;
      throw error;
    }
  }

  /** The part of the plans' history after a commit by its full id. */
  async plansSince(commit: string): Promise<PlanHistory> {
    const steps = await this.#line();
    const at = steps.findIndex((step) => step.commit.id === commit);
    // Of a commit beside the line only git knows what the line had of it.
    const since = at < 0 ? planSteps(await this.#log({ from: commit })) : steps.slice(at + 1);
    return this.#historyOf(since);
  }

  /** A commit by any of its names: of one on the line git is not asked again. */
  async commitOf(revision: string): Promise<Commit> {
    const known = (await this.#line()).find(({ commit }) => commit.id === revision);
    return known?.commit ?? this.host.git.commitOf(this.programme.root, revision);
  }

  /** All files of the programme at a commit by its full id; null when it was not there. */
  filesAt(commit: string): Promise<CommittedFolder | null> {
    const folder = this.#folders.get(commit) ?? this.host.git.filesAt(this.programme.root, commit);
    this.#folders.set(commit, folder);
    return folder;
  }

  /** Reads contents for the reader that it does not know yet. Those too large or not here are null to it. */
  async load(ids: Iterable<string>): Promise<void> {
    const wanted = new Set<string>();
    for (const id of ids) if (!this.isHere(id)) wanted.add(id);
    if (wanted.size === 0) return;
    const blobs = this.host.git.readBlobs(this.programme.root, wanted, MAX_YAML_BYTES);
    for await (const { id, content } of blobs) {
      if (typeof content !== 'string') this.#contents.set(id, content);
    }
  }

  /** Whether a content was loaded, or is one of the opened files'. */
  isHere(id: string): boolean {
    return this.#contents.has(id) || this.reader.knows(id);
  }

  #log(range: { readonly from?: string }): Promise<readonly LoggedCommit[]> {
    const { root, moment } = this.programme;
    const to = moment.commit === null ? {} : { to: moment.commit.id };
    return this.host.git.log(root, { ...range, ...to });
  }

  async #historyOf(steps: PlanHistory['steps']): Promise<PlanHistory> {
    return { steps, names: new FormerNames(steps, await this.#moved()) };
  }

  /** Whether the last commit has every plan of the files; false where there is no history to ask. */
  async isEveryPlanCommitted(): Promise<boolean> {
    return (await this.plansIfAny()) !== null && this.#hasEveryPlan(await this.#line());
  }

  #hasEveryPlan(steps: PlanHistory['steps']): boolean {
    const files = filesAfter(steps);
    return this.programme.workspace.experiments.every(({ id }) =>
      files.has(`experiments/${id}/experiment.yaml`),
    );
  }

  /** Git is asked what was renamed only where a plan stands that the last commit does not have. */
  async #uncommittedMoves(): Promise<readonly MovedFile[]> {
    const steps = await this.#line();
    if (this.programme.moment.commit !== null || steps.length === 0) return [];
    if (this.#hasEveryPlan(steps)) return [];
    return (await this.state())?.renamed ?? [];
  }

  async #keepOpened(): Promise<void> {
    const { workspace, moment } = this.programme;
    const files = filesAfter(await this.#line());
    const edited = moment.commit === null ? (await this.state())?.changed : [];
    for (const path of edited ?? []) files.delete(path);
    keepWorkspace(this.reader, files, workspace);
  }
}

/** Ids of contents by path, after steps from the beginning. */
function filesAfter(steps: readonly HistoryStep<unknown>[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const { changes } of steps) for (const change of changes) applyChange(files, change);
  return files;
}

/** Answers that there is no history to ask, which is no failure of a command that can do without. */
const NO_HISTORY: ReadonlySet<string> = new Set([
  'cli:error.no-repository',
  'cli:error.no-git-program',
  'cli:error.git-ownership',
  'cli:error.missing-objects',
]);
