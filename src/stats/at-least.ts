/** a ≥ b, forgiving what binary arithmetic adds: a ≥ b − 1e-9·max(1, |b|) (methods.md §4). */
export function atLeast(a: number, b: number): boolean {
  return a >= b - 1e-9 * Math.max(1, Math.abs(b));
}
