/**
 * Shares of individuals charts of pure noise (independent, normal) in which at least one rule of
 * `xmr` flags something, by number of points: 200 000 charts each, seed 1
 * (`node bench/simulate.mjs --false-signals`). Standard error under 0.0012.
 */
const RATES: readonly (readonly [points: number, rate: number])[] = [
  [12, 0.0713],
  [18, 0.1285],
  [24, 0.1855],
  [30, 0.24],
  [36, 0.2909],
  [48, 0.3846],
  [60, 0.4677],
  [120, 0.7428],
];

/**
 * Probability that chance alone flags something in a chart of so many points; between the simulated
 * lengths by a straight line, beyond the longest that of the longest. Null under 12 points.
 */
export function falseSignalRate(points: number): number | null {
  let before: readonly [number, number] | null = null;
  for (const known of RATES) {
    const [length, rate] = known;
    if (points === length) return rate;
    if (points < length) {
      if (before === null) return null;
      const share = (points - before[0]) / (length - before[0]);
      return before[1] + share * (rate - before[1]);
    }
    before = known;
  }
  return before?.[1] ?? null;
}
