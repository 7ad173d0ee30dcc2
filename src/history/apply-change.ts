import type { FileStep } from './plan-moves.ts';

/** Makes a state of a programme, blob ids by path, the one after a change of a file. */
export function applyChange(files: Map<string, string>, { path, before, after }: FileStep): void {
  if (before !== null && before.path !== path) files.delete(before.path);
  if (after === null) files.delete(path);
  else files.set(path, after);
}
