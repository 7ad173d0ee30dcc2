import { applyChange } from '../../history/apply-change.ts';
import { BlobReader } from '../../history/blob-reader.ts';
import { FormerNames } from '../../history/former-names.ts';
import { keepWorkspace } from '../../history/keep-workspace.ts';
import type { HistoryStep } from '../../history/plan-moves.ts';
import { planSteps } from '../../history/plan-steps.ts';
import type { GitState, Host, LoggedCommit } from '../../host.ts';
import { once } from '../../model/once.ts';
import { MAX_YAML_BYTES } from '../../source/yaml-document.ts';
import type { OpenProgramme } from './open-programme.ts';

/** The commits of a history, and what they did to plans and what those rest on. */
export interface PlanHistory {
  readonly log: readonly LoggedCommit[];
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
  /** Parses what `load` has read. */
  readonly reader = new BlobReader((id) => this.#contents.get(id) ?? null);
  /** The state of the checkout; null outside a repository. */
  readonly state: () => Promise<GitState | null>;
  /** The plans' history from the beginning to the programme's moment. */
  readonly plans: () => Promise<PlanHistory>;

  constructor(host: Host, programme: Pick<OpenProgramme, 'root' | 'workspace' | 'moment'>) {
    this.host = host;
    this.programme = programme;
    this.state = once(() => host.git.state(programme.root));
    this.plans = once(() => this.plansSince(null));
  }

  /** The part of the plans' history after a commit; null stands for the beginning. */
  async plansSince(
    start: { readonly commit: string; readonly files: BlobIds } | null,
  ): Promise<PlanHistory> {
    const { root, moment } = this.programme;
    const to = moment.commit === null ? {} : { to: moment.commit.id };
    const from = start === null ? {} : { from: start.commit };
    const log = await this.host.git.log(root, { ...from, ...to });
    const steps = planSteps(log);
    await this.#keepOpened(steps, start?.files ?? new Map());
    return { log, steps, names: new FormerNames(steps) };
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

  /** The opened files, as far as they are those of the last commit, are parsed already. */
  async #keepOpened(steps: readonly HistoryStep<unknown>[], start: BlobIds): Promise<void> {
    const { workspace, moment } = this.programme;
    const files = new Map(start);
    for (const { changes } of steps) for (const change of changes) applyChange(files, change);
    const edited = moment.commit === null ? (await this.state())?.changed : [];
    for (const path of edited ?? []) files.delete(path);
    keepWorkspace(this.reader, files, workspace);
  }
}

/** Ids of contents by path. */
type BlobIds = ReadonlyMap<string, string>;
