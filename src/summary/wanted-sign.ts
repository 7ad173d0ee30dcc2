import type { Direction } from '../model/indicator.ts';

/** 1 where more is better, −1 where less is; null where neither is. */
export function wantedSign(direction: Direction): 1 | -1 | null {
  if (direction === 'increase') return 1;
  return direction === 'decrease' ? -1 : null;
}
