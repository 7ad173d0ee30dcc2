/** a/b; null where that is no number, or one too great to mean anything (beyond 10^15). */
export function quotient(a: number, b: number): number | null {
  const result = a / b;
  return Math.abs(result) <= 1e15 ? result : null;
}
