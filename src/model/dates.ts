import { Temporal } from 'temporal-polyfill';

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
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** `isoDate` must exist (see `isDate`); days may be negative. */
export function addDays(isoDate: string, days: number): string {
  return Temporal.PlainDate.from(isoDate).add({ days }).toString();
}

/** Days from `a` to `b`, negative when `b` is earlier. Both must exist. */
export function daysBetween(a: string, b: string): number {
  return Temporal.PlainDate.from(a).until(b, { largestUnit: 'days' }).days;
}

/** `2019-01-05` from its parts. */
export function isoDate(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The ISO week a date belongs to; around New Year its year is not the date's. */
export function isoWeekOf(date: string): { readonly year: number; readonly week: number } {
  const day = Temporal.PlainDate.from(date);
  // The ISO calendar, which PlainDate has unless told otherwise, always knows its week.
  return { year: day.yearOfWeek ?? day.year, week: day.weekOfYear ?? 1 };
}

/** Monday of an ISO week; null where the year has no such week (53 in most years). */
export function mondayOf(year: number, week: number): string | null {
  // 4 January is always in week 1.
  const inFirst = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const monday = inFirst.subtract({ days: inFirst.dayOfWeek - 1 }).add({ weeks: week - 1 });
  const found = isoWeekOf(monday.toString());
  return found.year === year && found.week === week ? monday.toString() : null;
}

/** Middle of a day in decimal years: y + (day of year − ½) / days in the year (methods.md §4). */
export function middleOfDay(date: string): number {
  const day = Temporal.PlainDate.from(date);
  return day.year + (day.dayOfYear - 0.5) / day.daysInYear;
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
