import { classifyFile } from '../model/layout.ts';
import type { FileStep, HistoryStep } from './plan-moves.ts';

/** The kinds of files that say what a plan binds to, and what is declared. */
const KINDS: ReadonlySet<string> = new Set([
  'programme',
  'indicator',
  'experiment',
  'own-indicator',
  'amendments',
]);

export function isPlanFile(path: string): boolean {
  return KINDS.has(classifyFile(path).kind);
}

/** What each commit did to plans and what they rest on. */
export function planSteps<Commit extends { readonly changes: readonly FileStep[] }>(
  log: readonly Commit[],
): readonly HistoryStep<Commit>[] {
  return log.map((commit) => ({
    commit,
    changes: commit.changes.filter(({ path, before }) => {
      return isPlanFile(path) || (before !== null && isPlanFile(before.path));
    }),
  }));
}
