import { classifyFile } from '../model/layout.ts';
import type { FileStep } from './plan-moves.ts';

/** From one path to another, not committed yet. */
export interface MovedFile {
  readonly from: string;
  readonly to: string;
}

/** The experiments that were renamed in one commit: what each is called after it, and was before. */
interface Renamings {
  /** Place of the commit in its history. */
  readonly at: number;
  readonly pairs: readonly MovedFile[];
}

/**
 * What experiments were called before, as the renames of their plans in a history tell, and those
 * in files that are not committed. A name that one experiment has left may be another's later.
 */
export class FormerNames {
  readonly #renamings: readonly Renamings[];

  /** `steps` are what each commit did, oldest first; `uncommitted` is what came after them. */
  constructor(
    steps: readonly { readonly changes: readonly FileStep[] }[],
    uncommitted: readonly MovedFile[] = [],
  ) {
    const committed = steps.map(({ changes }) =>
      changes.flatMap(({ path, before }) =>
        before === null ? [] : [{ from: before.path, to: path }],
      ),
    );
    this.#renamings = [...committed, uncommitted].flatMap((moves, at) => {
      const pairs = renamedExperiments(moves);
      return pairs.length === 0 ? [] : [{ at, pairs }];
    });
  }

  /**
   * The id, after the commit at a place, of the experiment that is called `id` at the end; -1 is before
   * all. Null where there was none yet: the name was another's.
   */
  nameAfter(id: string, at: number): string | null {
    let name = id;
    for (const { at: place, pairs } of this.#renamings.toReversed()) {
      if (place <= at) break;
      const renamed = pairs.find(({ to }) => to === name);
      if (renamed !== undefined) name = renamed.from;
      else if (pairs.some(({ from }) => from === name)) return null;
    }
    return name;
  }

  /**
   * The id at the end of the experiment that is called `name` after the commit at a place; null where
   * another has taken the name since.
   */
  nameAtEnd(name: string, at: number): string | null {
    let id = name;
    for (const { at: place, pairs } of this.#renamings) {
      if (place <= at) continue;
      const renamed = pairs.find(({ from }) => from === id);
      if (renamed !== undefined) id = renamed.to;
      else if (pairs.some(({ to }) => to === id)) return null;
    }
    return id;
  }

  /** Every id that the experiment has had, the last first. */
  namesOf(id: string): readonly string[] {
    const places = this.#renamings.map(({ at }) => at - 1).toReversed();
    const names = places.flatMap((at) => this.nameAfter(id, at) ?? []);
    return [...new Set([id, ...names])];
  }
}

/** The experiments whose plans moved from one folder to another, by their ids. */
export function renamedExperiments(moves: readonly MovedFile[]): readonly MovedFile[] {
  return moves.flatMap((move) => {
    if (move.from === move.to) return [];
    const [from, to] = [classifyFile(move.from), classifyFile(move.to)];
    if (from.kind !== 'experiment' || to.kind !== 'experiment') return [];
    return [{ from: from.experiment, to: to.experiment }];
  });
}
