import type { Problem } from '../diagnostics/problem.ts';
import type { FaultyRows } from '../model/release.ts';
import { RULE_FACTS } from './registry.ts';

const SPOILING: ReadonlySet<string> = new Set(
  RULE_FACTS.filter(({ spoilsRow }) => spoilsRow === true).map(({ id }) => id),
);

/** Every row, for a file with more errors than are listed or one that concerns it whole. */
const ALL_ROWS = { has: () => true };

/**
 * By data file the records whose figures may not be used: those in which a rule that spoils a row
 * found an error, and the records beside which they stand (both of two with one key).
 */
export function faultyRows(errors: readonly Problem[]): FaultyRows {
  const rows = new Map<string, Set<number>>();
  const whole = new Set<string>();
  for (const { rule, file, place, variant, related = [] } of errors) {
    if (!SPOILING.has(rule)) continue;
    if (variant === 'more' || place.kind === 'file') whole.add(file);
    const known = rows.get(file) ?? new Set<number>();
    rows.set(file, known);
    for (const { place: one } of [{ place }, ...related]) {
      if (one.kind === 'cell') known.add(one.row);
    }
  }
  const found = new Map<string, { has(row: number): boolean }>(rows);
  for (const file of whole) found.set(file, ALL_ROWS);
  return found;
}
