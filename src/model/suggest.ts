import { labelKey } from './label-key.ts';

/** "Did you mean": the nearest allowed word, when it is near enough to be a slip. */

/**
 * The candidate nearest to `word`, or `''` when none is near: at most a third of the word's length
 * away, and at least one step allowed; of two names like `category/name` that holds of each part, as
 * a shared first part brings the others no nearer. What `labelKey` leaves out is not counted as a
 * difference. Ties go to the candidate that stands first.
 */
export function suggest(word: string, candidates: readonly string[]): string {
  const plain = labelKey(word);
  if (plain === '' || plain.length > 60) return '';
  let best = '';
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = nearDistance(plain, labelKey(candidate));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Infinite where the two are too far apart for a slip. */
function nearDistance(word: string, candidate: string): number {
  const parts = word.split('/');
  const others = candidate.split('/');
  if (parts.length === 1 || parts.length !== others.length) return slipDistance(word, candidate);
  return parts.reduce((sum, part, index) => sum + slipDistance(part, others[index] ?? ''), 0);
}

function slipDistance(word: string, candidate: string): number {
  const distance = editDistance(word, candidate);
  const allowed = Math.max(1, Math.floor(word.length / 3));
  return distance <= allowed ? distance : Number.POSITIVE_INFINITY;
}

/**
 * Optimal string alignment: the least number of insertions, deletions, substitutions and swaps of
 * neighbours, no part edited twice (Damerau 1964, restricted form).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, at(beforeLast, j - 2) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

/** Every index asked for is inside the row. */
function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
