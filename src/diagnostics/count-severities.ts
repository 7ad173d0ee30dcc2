import type { Diagnostic, Severity } from './problem.ts';

/** How many problems of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const diagnostic of diagnostics) counts[diagnostic.severity] += 1;
  return counts;
}

const GRAVITY: SeverityCounts = { error: 3, warning: 2, info: 1 };

/** Is a severity at least as grave as the bar? */
export function reaches(severity: Severity, bar: Severity): boolean {
  return GRAVITY[severity] >= GRAVITY[bar];
}
