import { OBSERVATION_STATUSES, type ObservationStatus } from '../model/observation-columns.ts';
import type { Observations } from '../model/observations.ts';
import { oncePer } from '../model/once.ts';

/** Which statuses the rows of a file have, without a list per row and question. */
export interface RowStatuses {
  /** Whether the row has any of the statuses of a mask. */
  hasAny(index: number, mask: number): boolean;
  hasNone(index: number): boolean;
}

/** A set of statuses as bits. */
export function statusMask(...statuses: readonly ObservationStatus[]): number {
  let mask = 0;
  for (const status of statuses) mask |= 1 << OBSERVATION_STATUSES.indexOf(status);
  return mask;
}

/** Statuses that say why there is no figure. */
export const WITHOUT_FIGURE = statusMask(
  'not-collected',
  'not-yet-published',
  'suppressed',
  'not-applicable',
);

/** Several rules ask of the same file; it is gone through once. */
export const rowStatusesOf = oncePer((rows: Observations): RowStatuses => {
  const bits = rows.columnIndex('status') < 0 ? new Uint16Array(0) : readBits(rows);
  return {
    hasAny: (index, mask) => ((bits[index] ?? 0) & mask) !== 0,
    hasNone: (index) => (bits[index] ?? 0) === 0,
  };
});

function readBits(rows: Observations): Uint16Array {
  const bits = new Uint16Array(rows.rowCount);
  for (let index = 0; index < rows.rowCount; index++) {
    bits[index] = statusMask(...rows.statusesAt(index));
  }
  return bits;
}
