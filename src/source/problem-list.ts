import type { Params, Place, Problem, RelatedPlace } from '../diagnostics/problem.ts';

/** How many problems of one rule a file may report before the rest are only counted. */
export const MAX_PROBLEMS_PER_RULE = 100;

/** What may be said about a problem beside its rule, place and params. */
export interface ProblemDetails {
  readonly variant?: string;
  readonly related?: readonly RelatedPlace[];
}

/** The problems of one file, with a limit on each kind so that a broken file stays readable. */
export interface ProblemList {
  add(rule: string, place: Place, params?: Params, details?: ProblemDetails): void;
  /**
   * The problems in the order they were added. For each rule that went over the limit one more
   * follows, variant `more`, whose param `more` tells how many were left out.
   */
  close(): readonly Problem[];
}

/** An empty list for the file at `path`. */
export function createProblemList(path: string): ProblemList {
  const problems: Problem[] = [];
  const counts = new Map<string, number>();

  return {
    add(rule, place, params = {}, details = {}) {
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      if (count > MAX_PROBLEMS_PER_RULE) return;
      problems.push({ rule, file: path, place, params, ...details });
    },
    close() {
      const all = [...problems];
      for (const [rule, count] of counts) {
        const more = count - MAX_PROBLEMS_PER_RULE;
        if (more <= 0) continue;
        all.push({ rule, file: path, place: { kind: 'file' }, params: { more }, variant: 'more' });
      }
      return all;
    },
  };
}
