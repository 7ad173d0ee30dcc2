import { classifyFile } from '../model/layout.ts';
import type { FileStep } from './plan-moves.ts';

interface Renaming {
  /** Place of the commit in its history. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** What experiments were called before, as the renames of their plans in a history tell. */
export class FormerNames {
  readonly #renamings: readonly Renaming[];

  /** `steps` are what each commit did, oldest first. */
  constructor(steps: readonly { readonly changes: readonly FileStep[] }[]) {
    this.#renamings = steps.flatMap(({ changes }, at) =>
      changes.flatMap(({ path, before }) => {
        if (before === null || before.path === path) return [];
        const [from, to] = [classifyFile(before.path), classifyFile(path)];
        if (from.kind !== 'experiment' || to.kind !== 'experiment') return [];
        return [{ at, from: from.experiment, to: to.experiment }];
      }),
    );
  }

  /** The id, after the commit at a place, of the experiment that is called `id` at the end; -1 is before all. */
  nameAfter(id: string, at: number): string {
    let name = id;
    for (const renaming of this.#renamings.toReversed()) {
      if (renaming.at > at && renaming.to === name) name = renaming.from;
    }
    return name;
  }

  /** Every id that the experiment has had, the last first. */
  namesOf(id: string): readonly string[] {
    const places = this.#renamings.map(({ at }) => at - 1).toReversed();
    return [...new Set([id, ...places.map((at) => this.nameAfter(id, at))])];
  }
}
