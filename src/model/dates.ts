// By function, not by class: the bundle holds a sixth of the library, and every start reads it.
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';

/** ISO dates as text. Every other part of the tool that needs a calendar day comes here. */

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for an ISO date that exists: `2020-02-29` does, `2026-02-30` does not. */
export function isDate(text: string): boolean {
  const parts = ISO_DATE.exec(text);
  if (parts === null) return false;
  return dateExists(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

export function dateExists(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** `isoDate` must exist (see `isDate`); days may be negative. */
export function addDays(isoDate: string, days: number): string {
  // Most release lags are none.
  if (days === 0) return isoDate;
  return PlainDate.toString(PlainDate.addDays(readDate(isoDate), days));
}

/** Days from `a` to `b`, negative when `b` is earlier. Both must exist. */
export function daysBetween(a: string, b: string): number {
  return PlainDate.diffDays(readDate(a), readDate(b));
}

/** @throws RangeError for a date that does not exist, which is a bug: `isDate` comes first. */
function readDate(date: string): PlainDate.Record {
  const [year, month, day] = date.split('-');
  return PlainDate.create(Number(year), Number(month), Number(day));
}

/** `2019-01-05` from its parts. */
export function isoDate(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The ISO week a date belongs to; around New Year its year is not the date's. */
export function isoWeekOf(date: string): { readonly year: number; readonly week: number } {
  const day = readDate(date);
  // The ISO calendar, which a date has unless told otherwise, always knows its week.
  return { year: PlainDate.yearOfWeek(day) ?? 0, week: PlainDate.weekOfYear(day) ?? 0 };
}

/** Monday of an ISO week; null where the year has no such week (53 in most years). */
export function mondayOf(year: number, week: number): string | null {
  // 4 January is always in week 1.
  const inFirst = PlainDate.create(year, 1, 4);
  const days = 7 * (week - 1) - (PlainDate.dayOfWeek(inFirst) - 1);
  const monday = PlainDate.toString(PlainDate.addDays(inFirst, days));
  const found = isoWeekOf(monday);
  return found.year === year && found.week === week ? monday : null;
}

/** Middle of a day in decimal years: y + (day of year − ½) / days in the year (methods.md §4). */
export function middleOfDay(date: string): number {
  const day = readDate(date);
  const year = Number(date.slice(0, 4));
  return year + (PlainDate.dayOfYear(day) - 0.5) / PlainDate.daysInYear(day);
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
