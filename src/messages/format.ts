import type { Language } from '../host.ts';

/** How numbers, dates and periods are printed. U+2212 is the minus sign, U+00A0 never breaks a line. */
const MINUS = '\u2212';
const NO_BREAK_SPACE = '\u00a0';
const EN_DASH = '\u2013';
const ELLIPSIS = '\u2026';

/** English as written in Europe: day before month, no comma before "and". */
const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** What a period's print needs to know of it; `model/period` has the same fields. Dates are ISO. */
export interface PeriodParts {
  readonly kind:
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
  readonly key: string;
  readonly start: string;
  readonly end: string;
}

/** Making an Intl formatter costs far more than using one. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, decimals: number | undefined): Intl.NumberFormat {
  const key = `${language} ${decimals ?? 'all'}`;
  const known = numberFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 20,
    signDisplay: 'negative',
    useGrouping: 'always',
  });
  numberFormats.set(key, made);
  return made;
}

/**
 * A number with `decimals` places, or with as many as it has. Halves go away from zero, judged by
 * the number's shortest decimal form: Intl reads the text `1.005` as exactly that, and rounds it
 * to 1.01, where the double itself lies a hair below.
 *
 * @throws RangeError for NaN and infinities, which is a bug: a figure that is not there is a reason.
 */
export function formatNumber(language: Language, value: number, decimals?: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to print: ${value}`);
  // The same in all three languages, and most runs print no other: the first Intl format is slow.
  if ((decimals ?? 0) === 0 && isSmallCount(value)) return String(value);
  return numberFormat(language, decimals)
    .format(`${value}` as const)
    .replace('-', MINUS)
    .replace(/[\u0020\u202f]/g, NO_BREAK_SPACE);
}

/** A whole number that has no sign and no groups of thousands. */
function isSmallCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1000;
}

/** A change in a table: `+17`, `−5`, `0`. Not for sentences: "+" is read badly aloud. */
export function formatSigned(language: Language, value: number, decimals?: number): string {
  const text = formatNumber(language, value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A percentage (0–100) in tables and figures: `52 %` in fi and sv, `52%` in en. */
export function formatPercent(language: Language, value: number, decimals?: number): string {
  return `${formatNumber(language, value, decimals)}${percentSign(language)}`;
}

function percentSign(language: Language): string {
  return language === 'en' ? '%' : `${NO_BREAK_SPACE}%`;
}

/** fi 5–29 and −5…29; sv 5–29 and −5 till 29; en 5 to 29. */
export function formatRange(
  language: Language,
  lower: number,
  upper: number,
  decimals?: number,
): string {
  return joinRange(
    language,
    formatNumber(language, lower, decimals),
    formatNumber(language, upper, decimals),
  );
}

/** The same of percentages, for tables and figures: `41–63 %`; en `41% to 63%`. */
export function formatPercentRange(
  language: Language,
  lower: number,
  upper: number,
  decimals?: number,
): string {
  if (language !== 'en') {
    return `${formatRange(language, lower, upper, decimals)}${percentSign(language)}`;
  }
  return joinRange(
    language,
    formatPercent(language, lower, decimals),
    formatPercent(language, upper, decimals),
  );
}

function joinRange(language: Language, lower: string, upper: string): string {
  if (language === 'en') return `${lower} to ${upper}`;
  if (!lower.includes(MINUS) && !upper.includes(MINUS)) return `${lower}${EN_DASH}${upper}`;
  return language === 'fi' ? `${lower}${ELLIPSIS}${upper}` : `${lower} till ${upper}`;
}

/** `a, b ja c` · `a, b och c` · `a, b and c`. */
export function formatList(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}

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

interface DateParts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

function dateParts(iso: string): DateParts {
  return { year: iso.slice(0, 4), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

function monthName(language: Language, month: number): string {
  if (language === 'fi') return `${FINNISH_MONTHS[month - 1] ?? ''}kuu`;
  return (language === 'sv' ? SWEDISH_MONTHS : ENGLISH_MONTHS)[month - 1] ?? '';
}

/** `tammi–kesäkuu`, `januari–juni`, `January–June`. */
function monthSpan(language: Language, from: number, to: number): string {
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

const PERIOD_WORDS = {
  fi: {
    week: 'viikko',
    schoolYear: 'lukuvuosi',
    autumn: 'syyslukukausi',
    spring: 'kevätlukukausi',
  },
  sv: { week: 'vecka', schoolYear: 'läsåret', autumn: 'höstterminen', spring: 'vårterminen' },
  en: { week: 'week', schoolYear: 'school year', autumn: 'autumn term', spring: 'spring term' },
} as const;

const SHORT_PERIOD_WORDS = {
  fi: { week: 'vk', autumn: 'syksy', spring: 'kevät' },
  sv: { week: 'v.', autumn: 'hösten', spring: 'våren' },
  en: { week: 'wk', autumn: 'autumn', spring: 'spring' },
} as const;

/**
 * A period in words, for sentences and headings: `tammi–kesäkuu 2020`. A period that the programme
 * names itself is printed by `name`, else by its id.
 */
export function formatPeriod(language: Language, period: PeriodParts, name?: string): string {
  const words = PERIOD_WORDS[language];
  const from = dateParts(period.start);
  const to = dateParts(period.end);
  switch (period.kind) {
    case 'year':
      return from.year;
    case 'half-year':
    case 'tertial':
    case 'quarter':
    case 'month':
      return `${monthSpan(language, from.month, to.month)} ${from.year}`;
    case 'week':
      return `${words.week} ${weekAndYear(period.key)}`;
    case 'day':
      return formatDate(language, period.start);
    case 'school-year':
      return `${words.schoolYear} ${from.year}${EN_DASH}${to.year}`;
    case 'school-term':
      return `${from.month >= 8 ? words.autumn : words.spring} ${from.year}`;
    case 'named':
      return name ?? period.key;
    case 'range':
      return formatSpan(language, from, to);
  }
}

/** `2018–2020` of whole years, else `huhtikuu 2018 – kesäkuu 2020`. */
function formatSpan(language: Language, from: DateParts, to: DateParts): string {
  if (from.month === 1 && to.month === 12) return `${from.year}${EN_DASH}${to.year}`;
  if (from.year === to.year) return `${monthSpan(language, from.month, to.month)} ${from.year}`;
  const first = `${monthName(language, from.month)} ${from.year}`;
  return `${first} ${EN_DASH} ${monthName(language, to.month)} ${to.year}`;
}

/** `2019-W41` → `41/2019`: the ISO week's own year, which may differ from its Monday's. */
function weekAndYear(key: string): string {
  const [year = '', week = ''] = key.split('-W');
  return `${Number(week)}/${year}`;
}

/** A period for axes and tables: `1–6/2020` in fi and sv, `Jan–Jun 2020` in en. */
export function formatPeriodShort(language: Language, period: PeriodParts, name?: string): string {
  const words = SHORT_PERIOD_WORDS[language];
  const from = dateParts(period.start);
  const to = dateParts(period.end);
  switch (period.kind) {
    case 'year':
      return from.year;
    case 'half-year':
    case 'tertial':
    case 'quarter':
    case 'month':
      return shortMonths(language, from, to);
    case 'week':
      return `${words.week} ${weekAndYear(period.key)}`;
    case 'day':
      return language === 'en'
        ? `${from.day} ${monthName('en', from.month).slice(0, 3)} ${from.year}`
        : formatDate(language, period.start);
    case 'school-year':
      return `${from.year}/${to.year}`;
    case 'school-term':
      return `${from.month >= 8 ? words.autumn : words.spring} ${from.year}`;
    case 'named':
      return name ?? period.key;
    case 'range':
      return from.month === 1 && to.month === 12
        ? `${from.year}${EN_DASH}${to.year}`
        : `${shortMonths(language, from, from)} ${EN_DASH} ${shortMonths(language, to, to)}`;
  }
}

function shortMonths(language: Language, from: DateParts, to: DateParts): string {
  if (language === 'en') {
    const first = monthName('en', from.month).slice(0, 3);
    const last = monthName('en', to.month).slice(0, 3);
    return `${from.month === to.month ? first : `${first}${EN_DASH}${last}`} ${from.year}`;
  }
  const months = from.month === to.month ? `${from.month}` : `${from.month}${EN_DASH}${to.month}`;
  return `${months}/${from.year}`;
}
