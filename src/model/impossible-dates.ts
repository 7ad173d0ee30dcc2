import type { ProblemList } from '../source/problem-list.ts';
import { isDate } from './dates.ts';
import { DATE_PATTERN, DateTextSchema } from './primitives.ts';
import { isRecord, type Schema, valuesOf } from './schema-shape.ts';

/**
 * Dates in the right form that no calendar has, such as `2019-02-30`. The pattern cannot tell
 * them from others, yet nothing that counts days can go on with one: the data that holds it is broken.
 */
export function reportImpossibleDates(schema: Schema, data: unknown, problems: ProblemList): void {
  // Nearly every file is without: the walk along the schema is for the few that are not.
  if (!holdsImpossibleDate(data)) return;
  for (const { path, value } of valuesOf(schema, data, DateTextSchema)) {
    const date = String(value);
    if (!isDate(date)) problems.add('date/not-a-date', { kind: 'value', path }, { date });
  }
}

function holdsImpossibleDate(data: unknown): boolean {
  if (typeof data === 'string') return DATE_PATTERN.test(data) && !isDate(data);
  if (Array.isArray(data)) return data.some(holdsImpossibleDate);
  return isRecord(data) && Object.values(data).some(holdsImpossibleDate);
}
