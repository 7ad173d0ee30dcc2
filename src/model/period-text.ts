import type { ParsedPeriod, Period, PeriodFault } from './period.ts';
import {
  dayPeriod,
  inBounds,
  monthPeriod,
  partPeriod,
  rangePeriod,
  schoolTermPeriod,
  schoolYearPeriod,
  weekPeriod,
  type YearPart,
  yearPeriod,
} from './period-kinds.ts';

/** What a form yields: the period, or null for one that does not exist, with the years it names. */
interface Reading {
  readonly years: readonly number[];
  readonly period: Period | null;
}
interface Form {
  readonly pattern: RegExp;
  /** The pattern's groups, once as numbers (NaN where a group is a word) and once as they stand. */
  read(numbers: readonly number[], words: readonly string[]): Reading | PeriodFault;
}

const PART_OF_LETTER: Readonly<Record<string, YearPart>> = {
  h: 'half-year',
  t: 'tertial',
  q: 'quarter',
};

/** Months that a part of a year has. */
const PART_OF_LENGTH: ReadonlyMap<number, YearPart> = new Map([
  [6, 'half-year'],
  [4, 'tertial'],
  [3, 'quarter'],
]);

/** The months as Finnish, Swedish and English, and Excel in those languages, write them. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['tammi', 'tammikuu', 'jan', 'januari', 'january'],
  ['helmi', 'helmikuu', 'feb', 'februari', 'february'],
  ['maalis', 'maaliskuu', 'mar', 'mars', 'march'],
  ['huhti', 'huhtikuu', 'apr', 'april'],
  ['touko', 'toukokuu', 'maj', 'may'],
  ['kesä', 'kesäkuu', 'jun', 'juni', 'june'],
  ['heinä', 'heinäkuu', 'jul', 'juli', 'july'],
  ['elo', 'elokuu', 'aug', 'augusti', 'august'],
  ['syys', 'syyskuu', 'sep', 'sept', 'september'],
  ['loka', 'lokakuu', 'okt', 'oktober', 'oct', 'october'],
  ['marras', 'marraskuu', 'nov', 'november'],
  ['joulu', 'joulukuu', 'dec', 'december'],
];
const MONTH_OF_NAME: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Spring and autumn are terms in a school and halves of a year elsewhere. */
const SEASON =
  '(?:kevät|kevään|syksy|syksyn|vår|våren|höst|hösten|spring|autumn|fall|kesä(?= )|talvi|sommar|sommaren|vinter|vintern|summer|winter)';

const WEEK_WORD = '(?:w|v|vk|wk|vko|viikko|vecka|week)\\.?';
const SCHOOL_YEAR_WORD = '(?:lv|lukuvuosi|läsår|läsåret|school year)\\.?';
const AUTUMN_TERM = '(?:syyslukukausi|höstterminen|hösttermin|autumn term)';
const SPRING_TERM = '(?:kevätlukukausi|vårterminen|vårtermin|spring term)';

/** Tried in order on lower-case text with single spaces and hyphens for dashes. */
const FORMS: readonly Form[] = [
  // 2019
  { pattern: /^(\d{4})$/, read: ([y = 0]) => reading([y], yearPeriod(y)) },
  // 2019-H2, 2019H2, 2019 H2, 2019/H2
  {
    pattern: /^(\d{4})[-/ ]?([htq])(\d)$/,
    read: ([y = 0, , part = 0], [, letter = '']) => readPart(letter, y, part),
  },
  // H2/2019, Q4 2019
  {
    pattern: /^([htq])(\d)[-/ ](\d{4})$/,
    read: ([, part = 0, y = 0], [letter = '']) => readPart(letter, y, part),
  },
  // 2019-10, 2019/10, 2019.10, 2019M10; but 2019/20 is a school year and 2019-20 may be one
  {
    pattern: /^(\d{4})([-/.]|[- ]?m)(\d{1,2})$/,
    read: ([y = 0, , m = 0], [, joint = '']) => {
      if (m <= 12 || m !== (y + 1) % 100) return reading([y], monthPeriod(y, m));
      return joint === '/' ? reading([y, y + 1], schoolYearPeriod(y)) : 'ambiguous-years';
    },
  },
  // 10/2019, 10.2019, 10-2019, M10/2019
  {
    pattern: /^m?(\d{1,2})[-/.](\d{4})$/,
    read: ([m = 0, y = 0]) => reading([y], monthPeriod(y, m)),
  },
  // 2019-W41, 2019W41, 2019 vk 41
  {
    pattern: new RegExp(`^(\\d{4})[-/ ]?${WEEK_WORD} ?(\\d{1,2})$`),
    read: ([y = 0, w = 0]) => reading([y], weekPeriod(y, w)),
  },
  // vk 41/2019, viikko 41 2019
  {
    pattern: new RegExp(`^${WEEK_WORD} ?(\\d{1,2})[-/ ](\\d{4})$`),
    read: ([w = 0, y = 0]) => reading([y], weekPeriod(y, w)),
  },
  // 2019-10-14
  {
    pattern: /^(\d{4})-(\d{2})-(\d{2})$/,
    read: ([y = 0, m = 0, d = 0]) => reading([y], dayPeriod(y, m, d)),
  },
  // 14.10.2019
  {
    pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
    read: ([d = 0, m = 0, y = 0]) => reading([y], dayPeriod(y, m, d)),
  },
  // 1–6/2019, 7-12/2019, 4–6/2019
  {
    pattern: /^(\d{1,2}) ?- ?(\d{1,2})[/. ](\d{4})$/,
    read: ([first = 0, last = 0, y = 0]) => readMonths(first, last, y),
  },
  // tammi–kesäkuu 2019, januari–juni 2019, Jan–Jun 2019
  {
    pattern: /^(\p{L}+)\.? ?- ?(\p{L}+)[/. ]{1,2}(\d{4})$/u,
    read: ([, , y = 0], [first = '', last = '']) => {
      return readMonths(MONTH_OF_NAME.get(first) ?? 0, MONTH_OF_NAME.get(last) ?? 0, y);
    },
  },
  // 14 Oct 2019
  {
    pattern: /^(\d{1,2})\.? (\p{L}+) (\d{4})$/u,
    read: ([d = 0, , y = 0], [, name = '']) => {
      const month = MONTH_OF_NAME.get(name);
      return month === undefined ? 'unknown-form' : reading([y], dayPeriod(y, month, d));
    },
  },
  // kevät 2020
  {
    pattern: new RegExp(`^(?:${SEASON}[-/. ]?\\d{2,4}|\\d{4}[-/. ]?${SEASON})$`),
    read: () => 'ambiguous-season',
  },
  // syyslukukausi 2019
  {
    pattern: new RegExp(`^${AUTUMN_TERM} (\\d{4})$`),
    read: ([y = 0]) => reading([y], schoolTermPeriod(y, 1)),
  },
  // kevätlukukausi 2020
  {
    pattern: new RegExp(`^${SPRING_TERM} (\\d{4})$`),
    read: ([y = 0]) => reading([y], schoolTermPeriod(y - 1, 2)),
  },
  // loka.19, lokakuu 2019, okt-19
  {
    pattern: /^(\p{L}+)[-/. ]{1,2}(\d{2}|\d{4})$/u,
    read: ([, y = 0], [name = '']) => readMonthName(name, y),
  },
  // 2019 lokakuu, 2019-okt
  {
    pattern: /^(\d{4})[-/. ](\p{L}+)$/u,
    read: ([y = 0], [, name = '']) => readMonthName(name, y),
  },
  // 2019/2020
  {
    pattern: /^(\d{4})\/(\d{4})$/,
    read: ([a = 0, b = 0]) =>
      b === a + 1 ? reading([a, b], schoolYearPeriod(a)) : 'ambiguous-years',
  },
  // 2019-2020: a school year or a range?
  { pattern: /^(\d{4}) ?- ?(\d{4})$/, read: () => 'ambiguous-years' },
  // lv 2019-2020, lukuvuosi 2019/2020
  {
    pattern: new RegExp(`^${SCHOOL_YEAR_WORD} ?(\\d{4}) ?[-/] ?(\\d{4})$`),
    read: ([a = 0, b = 0]) =>
      b === a + 1 ? reading([a, b], schoolYearPeriod(a)) : 'ambiguous-years',
  },
  // 2019/2020-1, 2019/2020 syksy
  {
    pattern: /^(\d{4})\/(\d{4})[- ](1|2|s|k|syksy|kevät|hösten|våren|autumn|spring)$/,
    read: ([a = 0, b = 0], [, , term = '']) =>
      b === a + 1
        ? reading([a, b], schoolTermPeriod(a, AUTUMN.has(term) ? 1 : 2))
        : 'ambiguous-years',
  },
];
const AUTUMN: ReadonlySet<string> = new Set(['1', 's', 'syksy', 'hösten', 'autumn']);

/**
 * Reads a period as people write it: the canonical forms, the programme's named periods, ranges
 * `a..b` of one kind, and the usual Finnish, Swedish and English spellings. Never guesses: two
 * years joined by a dash are `ambiguous-years`, and a date that does not exist is refused.
 */
export function parsePeriodText(written: string, named: ReadonlyMap<string, Period>): ParsedPeriod {
  const text = normalizePeriodText(written);
  if (text === '') return { ok: false, reason: 'empty' };
  const parsed = parseOne(text, named) ?? parseRange(text, named);
  if (parsed === null) return { ok: false, reason: 'unknown-form' };
  if (typeof parsed === 'string') return { ok: false, reason: parsed };
  return { ok: true, period: parsed, canonical: parsed.key === written };
}

/** NFC, single plain spaces, none at the ends. */
export function normalizePeriodText(written: string): string {
  return written.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Null when the text has none of the forms. */
function parseOne(text: string, named: ReadonlyMap<string, Period>): Period | PeriodFault | null {
  const ownPeriod = named.get(text);
  if (ownPeriod !== undefined) return ownPeriod;
  // A dash joins two years: `2009-10` with a hyphen is October, with a dash it may be either.
  if (/^\d{4}[‒–—]\d{2}$/.test(text)) return 'ambiguous-years';
  const plain = text.toLowerCase().replace(/[‐‑‒–—−]/g, '-');
  for (const form of FORMS) {
    const match = form.pattern.exec(plain);
    if (match === null) continue;
    const words = match.slice(1);
    const read = form.read(words.map(Number), words);
    if (typeof read === 'string') return read;
    if (read.period !== null) return read.period;
    return read.years.every(inBounds) ? 'no-such-date' : 'out-of-bounds';
  }
  return null;
}

function parseRange(text: string, named: ReadonlyMap<string, Period>): Period | PeriodFault | null {
  const ends = text.split(/ ?(?:\.{2,3}|…) ?/);
  const [first = '', second = ''] = ends;
  if (ends.length !== 2) return null;
  const from = parseOne(first, named);
  const to = parseOne(second, named);
  if (from === null || to === null) return null;
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  if (from.kind !== to.kind || from.kind === 'named') return 'unknown-form';
  if (from.key === to.key) return from;
  return to.start < from.start ? 'reversed-range' : rangePeriod(from, to);
}

function reading(years: readonly number[], period: Period | null): Reading {
  return { years, period };
}

function readPart(letter: string, year: number, part: number): Reading | PeriodFault {
  const kind = PART_OF_LETTER[letter];
  if (kind === undefined) return 'unknown-form';
  const period = partPeriod(kind, year, part);
  return period === null && inBounds(year) ? 'no-such-part' : reading([year], period);
}

/** From one month to another of the same year, where that is a part of a year with a name. */
function readMonths(first: number, last: number, year: number): Reading | PeriodFault {
  if (first < 1 || last < 1) return 'unknown-form';
  if (first > 12 || last > 12) return reading([year], null);
  if (last < first) return 'reversed-range';
  const length = last - first + 1;
  if (length === 1) return reading([year], monthPeriod(year, first));
  if (length === 12) return reading([year], yearPeriod(year));
  const kind = PART_OF_LENGTH.get(length);
  if (kind === undefined || last % length !== 0) return 'uneven-months';
  return reading([year], partPeriod(kind, year, last / length));
}

function readMonthName(name: string, year: number): Reading | PeriodFault {
  const month = MONTH_OF_NAME.get(name);
  if (month === undefined) return 'unknown-form';
  const full = year < 100 ? fullYear(year) : year;
  return reading([full], monthPeriod(full, month));
}

/** Two digits as Excel reads them: 00–29 are the 2000s. */
function fullYear(short: number): number {
  return short < 30 ? 2000 + short : 1900 + short;
}
