import type { DataPath, Params, Problem, RelatedPlace } from '../diagnostics/problem.ts';

export interface ProblemOptions {
  readonly params?: Params;
  readonly variant?: string;
  readonly related?: readonly RelatedPlace[];
}

/** A problem at the value that stands at a path; where there is none, at the deepest key there is. */
export function atValue(
  rule: string,
  file: string,
  path: DataPath,
  options: ProblemOptions = {},
): Problem {
  return { rule, file, place: { kind: 'value', path }, params: {}, ...options };
}

/** A problem at a key: for a part that is missing or wrong as a whole. */
export function atKey(
  rule: string,
  file: string,
  path: DataPath,
  options: ProblemOptions = {},
): Problem {
  return { rule, file, place: { kind: 'key', path }, params: {}, ...options };
}
