/** Halvings after which no double lies between the two ends. */
const MOST_STEPS = 200;

/**
 * Where a condition that holds from some point on begins to hold between `low`, where it does not,
 * and `high`, where it does; to the last bits of a double.
 */
export function bisect(low: number, high: number, holds: (x: number) => boolean): number {
  let [below, above] = [low, high];
  for (let step = 0; step < MOST_STEPS; step++) {
    const middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) break;
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}
