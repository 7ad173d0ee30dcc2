import { type Counts, QUANTITIES, type Quantity } from './counts.ts';

/** The parts make up the whole, are some of it, or have nothing to do with it. */
export type Filling = 'whole' | 'some' | 'none';

/** The strongest first: nobody has said so, but where the areas make up the rows without one once, they may do so every time. */
export const FILLINGS: readonly Filling[] = ['whole', 'none', 'some'];

/** What the counts show; null where one of them is missing or must not be told. */
export function fillingOf(whole: Counts, parts: readonly (Counts | undefined)[]): Filling | null {
  let filling: Filling | null = null;
  for (const quantity of QUANTITIES) {
    const count = exactly(whole, quantity);
    const others = parts.map((part) => exactly(part, quantity));
    if (count === null || others.includes(null)) continue;
    const rest = others.reduce<number>((left, other) => left - (other ?? 0), count);
    if (rest < 0) return 'none';
    if (rest > 0) filling = 'some';
    filling ??= 'whole';
  }
  return filling;
}

function exactly(counts: Counts | undefined, quantity: Quantity): number | null {
  const count = counts?.[quantity] ?? null;
  return count !== null && count.low === count.high ? count.low : null;
}
