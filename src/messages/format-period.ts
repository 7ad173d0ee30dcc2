import type { Language } from '../host.ts';
import { type DateParts, dateParts, formatDate, monthName, monthSpan } from './format-date.ts';
import { EN_DASH } from './typography.ts';

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
