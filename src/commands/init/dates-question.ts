import { isDate } from '../../model/dates.ts';
import type { Fault } from './interview.ts';

export function dateFault(value: string): Fault | null {
  return isDate(value) ? null : { key: 'init:error.bad-date', params: { value } };
}

/** Blank ends and starts are in order with anything. */
export function orderFault(start: string, end: string): Fault | null {
  if (start === '' || end === '' || start <= end) return null;
  return { key: 'init:error.end-before-start', params: { start, end } };
}
