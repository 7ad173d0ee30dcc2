import { compareText } from '../diagnostics/compare-text.ts';
import { addDays, isDate, isoWeekOf } from './dates.ts';
import {
  dayPeriod,
  monthPeriod,
  namedPeriod,
  partPeriod,
  schoolTermPeriod,
  schoolYearPeriod,
  weekPeriod,
  yearPeriod,
} from './period-kinds.ts';
import { normalizePeriodText, parsePeriodText } from './period-text.ts';

export { addDays, daysBetween, isDate } from './dates.ts';

export type PeriodKind =
  | 'year'
  | 'half-year'
  | 'tertial'
  | 'quarter'
  | 'month'
  | 'week'
  | 'day'
  | 'school-year'
  | 'school-term'
  | 'named'
  | 'range';

/** A stretch of time that a figure or a target stands for. */
export interface Period {
  readonly kind: PeriodKind;
  /**
   * Canonical print: `2019`, `2019-H2`, `2019-T2`, `2019-Q4`, `2019-10`, `2019-W41`, `2019-10-14`,
   * `2019/2020`, `2019/2020-1` (autumn term) and `-2` (spring term), `2018..2020`, a named id.
   */
  readonly key: string;
  /** ISO date of the first day. */
  readonly start: string;
  /** ISO date of the last day, inclusive. */
  readonly end: string;
  /** Middle in decimal years, by the fractions of methods.md §4. */
  readonly middle: number;
}

export type PeriodFault =
  | 'empty'
  | 'unknown-form'
  | 'ambiguous-years'
  /** `kevät 2020`: a half-year or a school term. */
  | 'ambiguous-season'
  /** `2–5/2019`: months that are no half, third or quarter of a year. */
  | 'uneven-months'
  | 'no-such-date'
  /** `2026-H3`: a year has two halves, three tertials and four quarters. */
  | 'no-such-part'
  | 'reversed-range'
  | 'out-of-bounds';

/** `canonical` is false where a local spelling was understood. */
export type ParsedPeriod =
  | { readonly ok: true; readonly period: Period; readonly canonical: boolean }
  | { readonly ok: false; readonly reason: PeriodFault };

/** Reads periods, the programme's named ones among them. */
export interface Calendar {
  parse(text: string | number): ParsedPeriod;
  readonly named: ReadonlyMap<string, Period>;
}

/**
 * No experiment is followed in more figures than this: thirteen years of days, a century of weeks.
 * A plan that asks for more has a mistyped year or rhythm (`plan/too-many-periods` says so).
 */
export const MOST_PERIODS = 5000;

/** Beyond this many distinct texts a calendar stops remembering: no real series has them. */
const MAX_REMEMBERED = 50_000;

/**
 * A calendar of the standard forms and the programme's own. A named period whose dates do not
 * exist, run backwards or lie outside 1900–2100 is left out; so is one whose id is a standard
 * form, which would make `2019` mean two things.
 */
export function createCalendar(
  named: readonly { readonly id: string; readonly start: string; readonly end: string }[],
): Calendar {
  const byId = new Map<string, Period>();
  for (const entry of named) {
    const id = normalizePeriodText(entry.id);
    if (id === '' || byId.has(id) || parsePeriodText(id, new Map()).ok) continue;
    const period = namedPeriod(id, entry.start, entry.end);
    if (period !== null) byId.set(id, period);
  }
  const remembered = new Map<string, ParsedPeriod>();
  return {
    named: byId,
    parse(text) {
      const written = typeof text === 'number' ? String(text) : text;
      const known = remembered.get(written);
      if (known !== undefined) return known;
      const parsed = parsePeriodText(written, byId);
      if (remembered.size < MAX_REMEMBERED) remembered.set(written, parsed);
      return parsed;
    },
  };
}

/** By first day, then last day, then key in code-unit order. */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(a.start, b.start) || compareText(a.end, b.end) || compareText(a.key, b.key);
}

/** A period contains itself. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/**
 * Frequency f of methods.md §4: periods in a year. Weeks and days are counted in a mean year of
 * 365.25 days. Null for a named period and a range, which do not recur.
 */
export function periodsPerYear(kind: PeriodKind): number | null {
  switch (kind) {
    case 'year':
    case 'school-year':
      return 1;
    case 'half-year':
    case 'school-term':
      return 2;
    case 'tertial':
      return 3;
    case 'quarter':
      return 4;
    case 'month':
      return 12;
    case 'week':
      return 365.25 / 7;
    case 'day':
      return 365.25;
    case 'named':
    case 'range':
      return null;
  }
}

/** The following period of the same kind; null for a named period, a range and after 2100. */
export function nextPeriod(period: Period): Period | null {
  const key = `${period.kind} ${period.end}`;
  const known = following.get(key);
  if (known !== undefined) return known;
  const next = periodOfDate(period.kind, addDays(period.end, 1));
  if (following.size < MAX_REMEMBERED) following.set(key, next);
  return next;
}

/** Thousands of series go through the same months, one after another. */
const following = new Map<string, Period | null>();

/** The period of a kind that a date falls in; null for named, range, and a date that is none. */
export function periodOfDate(kind: PeriodKind, date: string): Period | null {
  if (!isDate(date)) return null;
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const schoolYear = month >= 8 ? year : year - 1;
  switch (kind) {
    case 'year':
      return yearPeriod(year);
    case 'half-year':
      return partPeriod('half-year', year, Math.ceil(month / 6));
    case 'tertial':
      return partPeriod('tertial', year, Math.ceil(month / 4));
    case 'quarter':
      return partPeriod('quarter', year, Math.ceil(month / 3));
    case 'month':
      return monthPeriod(year, month);
    case 'week': {
      const week = isoWeekOf(date);
      return weekPeriod(week.year, week.week);
    }
    case 'day':
      return dayPeriod(year, month, Number(date.slice(8, 10)));
    case 'school-year':
      return schoolYearPeriod(schoolYear);
    case 'school-term':
      return schoolTermPeriod(schoolYear, month >= 8 ? 1 : 2);
    case 'named':
    case 'range':
      return null;
  }
}

/** A period's key as it stands in a file name, where `/` is `_`: `2019_2020`. */
export function periodFileName(key: string): string {
  return key.replaceAll('/', '_');
}
