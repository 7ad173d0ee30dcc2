import type { Language } from '../host.ts';
import { EN_DASH } from './typography.ts';

/** `tammi`, with `kuu` added by what prints it: Finnish says `tammi–kesäkuu`. */
const FINNISH_MONTHS = [
  'tammi',
  'helmi',
  'maalis',
  'huhti',
  'touko',
  'kesä',
  'heinä',
  'elo',
  'syys',
  'loka',
  'marras',
  'joulu',
] as const;

const SWEDISH_MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export interface DateParts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

export function dateParts(iso: string): DateParts {
  return { year: iso.slice(0, 4), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

export function monthName(language: Language, month: number): string {
  if (language === 'fi') return `${FINNISH_MONTHS[month - 1] ?? ''}kuu`;
  return (language === 'sv' ? SWEDISH_MONTHS : ENGLISH_MONTHS)[month - 1] ?? '';
}

/** `tammi–kesäkuu`, `januari–juni`, `January–June`. */
export function monthSpan(language: Language, from: number, to: number): string {
  if (from === to) return monthName(language, from);
  const first = language === 'fi' ? (FINNISH_MONTHS[from - 1] ?? '') : monthName(language, from);
  return `${first}${EN_DASH}${monthName(language, to)}`;
}

/** An ISO date in words: 30.6.2020 in fi and sv, 30 June 2020 in en. */
export function formatDate(language: Language, iso: string): string {
  const { year, month, day } = dateParts(iso);
  if (language === 'en') return `${day} ${monthName('en', month)} ${year}`;
  return `${day}.${month}.${year}`;
}

/** When, by the month of an ISO date: `joulukuussa 2021` · `i december 2021` · `in December 2021`. */
export function formatInMonth(language: Language, iso: string): string {
  const { year, month } = dateParts(iso);
  const name = monthName(language, month);
  if (language === 'fi') return `${name}ssa ${year}`;
  return language === 'sv' ? `i ${name} ${year}` : `in ${name} ${year}`;
}
