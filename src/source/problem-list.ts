import type { Params, Place, Problem, RelatedPlace } from '../diagnostics/problem.ts';

/** How many problems of one rule a file may report before the rest are only counted. */
export const MAX_PROBLEMS_PER_RULE = 100;

const NO_RULES: ReadonlySet<string> = new Set();

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

/**
 * An empty list for the file at `path`. Of a rule among `toldOnce` only the first place is kept; if
 * there were more, its variant is `repeated` and its param `count` tells how many in all.
 */
export function createProblemList(
  path: string,
  toldOnce: ReadonlySet<string> = NO_RULES,
): ProblemList {
  const problems: Problem[] = [];
  const counts = new Map<string, number>();

  return {
    add(rule, place, params = {}, details = {}) {
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      if (count > (toldOnce.has(rule) ? 1 : MAX_PROBLEMS_PER_RULE)) return;
      problems.push({ rule, file: path, place, params, ...details });
    },
    close() {
      const all = problems.map((problem) => {
        const count = counts.get(problem.rule) ?? 0;
        if (count === 1 || !toldOnce.has(problem.rule)) return problem;
        return { ...problem, params: { ...problem.params, count }, variant: 'repeated' };
      });
      for (const [rule, count] of counts) {
        if (toldOnce.has(rule)) continue;
        const more = count - MAX_PROBLEMS_PER_RULE;
        if (more <= 0) continue;
        all.push({ rule, file: path, place: { kind: 'file' }, params: { more }, variant: 'more' });
      }
      return all;
    },
  };
}
