import type { DisclosurePolicy } from '../disclosure.ts';
import type { Bounds, Quantity } from './counts.ts';
import type { Sum } from './published-table.ts';

/**
 * What the parts leave of the whole; below 0 where they overlap. Null where a part's or the whole's
 * own count is not in the file.
 */
export function restOf(sum: Sum, quantity: Quantity): Bounds | null {
  const whole = sum.whole.counts[quantity];
  if (whole === null) return null;
  let { low, high } = whole;
  let isKnown = true;
  for (const { counts, cell } of sum.parts) {
    const part = counts[quantity];
    if (part === null) {
      if (cell.state === 'suppressed') isKnown = false;
      continue;
    }
    low -= part.high;
    high -= part.low;
  }
  return isKnown || high < 0 ? { low, high } : null;
}

/** The rest, where it is a small count of people; of a changed figure by how much, up or down. */
export function smallRest(sum: Sum, quantity: Quantity, policy: DisclosurePolicy): Bounds | null {
  if (!policy.people || !sum.restIsPeople) return null;
  const rest = restOf(sum, quantity);
  const isLess = sum.kind === 'releases' && rest !== null && rest.high < 0;
  const size = isLess ? { low: -rest.high, high: -rest.low } : rest;
  return isSmallGap(size, policy) ? size : null;
}

/** True for a count that no row tells and that would be withheld if one did. */
export function isSmallGap(count: Bounds | null, policy: DisclosurePolicy): boolean {
  return policy.people && count !== null && count.low > 0 && count.low < policy.smallestShown;
}

/** True when what is left over of the sum is a small count of people. */
export function leavesSmallRest(
  sum: Sum,
  quantities: readonly Quantity[],
  policy: DisclosurePolicy,
): boolean {
  return quantities.some((quantity) => smallRest(sum, quantity, policy) !== null);
}
