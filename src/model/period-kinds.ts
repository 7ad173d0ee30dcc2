import {
  addDays,
  dateExists,
  daysInMonth,
  isDate,
  isoDate,
  middleOfDay,
  mondayOf,
  pad,
} from './dates.ts';
import type { Period } from './period.ts';

/**
 * One maker per kind of period. Each answers null where no such period exists (a week 53, a 13th
 * month) or its year lies outside the bounds. Middles follow methods.md §4.
 */

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

export function inBounds(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

export function yearPeriod(year: number): Period | null {
  if (!inBounds(year)) return null;
  return {
    kind: 'year',
    key: pad(year, 4),
    start: isoDate(year, 1, 1),
    end: isoDate(year, 12, 31),
    middle: year + 0.5,
  };
}

/** Equal parts of a year: how many, and the letter of their key. */
const PARTS = {
  'half-year': { letter: 'H', count: 2 },
  tertial: { letter: 'T', count: 3 },
  quarter: { letter: 'Q', count: 4 },
} as const;
export type YearPart = keyof typeof PARTS;

export function partPeriod(kind: YearPart, year: number, part: number): Period | null {
  const { letter, count } = PARTS[kind];
  if (!inBounds(year) || part < 1 || part > count) return null;
  const months = 12 / count;
  const last = part * months;
  return {
    kind,
    key: `${pad(year, 4)}-${letter}${part}`,
    start: isoDate(year, last - months + 1, 1),
    end: isoDate(year, last, daysInMonth(year, last)),
    middle: year + (part - 0.5) / count,
  };
}

export function monthPeriod(year: number, month: number): Period | null {
  if (!inBounds(year) || month < 1 || month > 12) return null;
  return {
    kind: 'month',
    key: `${pad(year, 4)}-${pad(month, 2)}`,
    start: isoDate(year, month, 1),
    end: isoDate(year, month, daysInMonth(year, month)),
    middle: year + (month - 0.5) / 12,
  };
}

/** An ISO week stands at its Thursday. */
export function weekPeriod(year: number, week: number): Period | null {
  if (!inBounds(year) || week < 1) return null;
  const monday = mondayOf(year, week);
  if (monday === null) return null;
  return {
    kind: 'week',
    key: `${pad(year, 4)}-W${pad(week, 2)}`,
    start: monday,
    end: addDays(monday, 6),
    middle: middleOfDay(addDays(monday, 3)),
  };
}

export function dayPeriod(year: number, month: number, day: number): Period | null {
  if (!inBounds(year) || !dateExists(year, month, day)) return null;
  const date = isoDate(year, month, day);
  return { kind: 'day', key: date, start: date, end: date, middle: middleOfDay(date) };
}

/** School year: 1 August of the first year to 31 July of the next. */
export function schoolYearPeriod(first: number): Period | null {
  if (!inBounds(first) || !inBounds(first + 1)) return null;
  return {
    kind: 'school-year',
    key: `${pad(first, 4)}/${pad(first + 1, 4)}`,
    start: isoDate(first, 8, 1),
    end: isoDate(first + 1, 7, 31),
    middle: first + 1 + 1 / 12,
  };
}

/** Term 1 is the autumn (August–December), term 2 the spring (January–July), by months. */
export function schoolTermPeriod(first: number, term: number): Period | null {
  const year = schoolYearPeriod(first);
  if (year === null || (term !== 1 && term !== 2)) return null;
  const autumn = term === 1;
  return {
    kind: 'school-term',
    key: `${year.key}-${term}`,
    start: autumn ? year.start : isoDate(first + 1, 1, 1),
    end: autumn ? isoDate(first, 12, 31) : year.end,
    middle: autumn ? first + 19 / 24 : first + 1 + 7 / 24,
  };
}

/** Both days must exist and stand in order. Its middle is halfway between its first and last day. */
export function namedPeriod(id: string, start: string, end: string): Period | null {
  if (!isDate(start) || !isDate(end) || end < start) return null;
  if (!inBounds(Number(start.slice(0, 4))) || !inBounds(Number(end.slice(0, 4)))) return null;
  const middle = (middleOfDay(start) + middleOfDay(end)) / 2;
  return { kind: 'named', key: id, start, end, middle };
}

/** From one period to a later one of the same kind; for years a..b the middle is (a + b + 1) / 2. */
export function rangePeriod(from: Period, to: Period): Period {
  return {
    kind: 'range',
    key: `${from.key}..${to.key}`,
    start: from.start,
    end: to.end,
    middle: (from.middle + to.middle) / 2,
  };
}
