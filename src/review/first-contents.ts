import type { FileStep } from '../history/plan-moves.ts';

/**
 * The content, as a blob id, that each file of a history came with; oldest change first. A renamed
 * file keeps what it came with, and so does one that went and came again.
 */
export function firstContents(changes: Iterable<FileStep>): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { path, before, after } of changes) {
    const original = first.get(before?.path ?? path) ?? before?.blob ?? after;
    if (original !== null) first.set(path, original);
  }
  return first;
}
