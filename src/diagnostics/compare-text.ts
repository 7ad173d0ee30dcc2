/** By code unit, the same on every machine: for order that machines read, never for people. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
