import type { Experiment } from '../model/experiment.ts';
import type { Indicator, Measure } from '../model/indicator.ts';
import type { Programme } from '../model/programme.ts';
import { type Cell, multiplierOf } from './cell.ts';

/** Which counts of people must not be shown. */
export interface DisclosurePolicy {
  /** False when the sheet's figures do not count people at all. */
  readonly people: boolean;
  /** How wide the range of a withheld count must stay, whatever is published beside it. */
  readonly threshold: number;
  /** Counts from 1 to the one below this are withheld: the threshold, or 8 where counts are rounded. */
  readonly smallestShown: number;
  /** Counts are rounded to the nearest 5 when the programme asks for it; else null. */
  readonly rounding: 5 | null;
  readonly sensitive: boolean;
}

const DEFAULT_THRESHOLD = 5;
const DEFAULT_SENSITIVE_THRESHOLD = 10;
/** Counts below this would round to 0 or 5 and are withheld instead. */
export const SMALLEST_ROUNDED = 8;

/**
 * Measures that count people, or rest on people's answers, unless the sheet says otherwise. A count
 * of which nobody has said what it counts is taken to count people, so that nobody is exposed.
 */
const PEOPLE_MEASURES: readonly Measure[] = ['count', 'proportion', 'mean', 'index', 'ordinal'];

/** The thresholds in force: the sheet's own, else the experiment's, else the programme's, else 5 and 10. */
export function disclosurePolicy(
  sheet: Indicator,
  experiment: Experiment,
  programme: Programme | null,
): DisclosurePolicy {
  const sensitive = sheet.privacy?.sensitive === true || experiment.privacy?.sensitive === true;
  const programmeThreshold = sensitive
    ? (programme?.privacy?.sensitive_threshold ?? DEFAULT_SENSITIVE_THRESHOLD)
    : (programme?.privacy?.threshold ?? DEFAULT_THRESHOLD);
  const threshold = sheet.privacy?.threshold ?? experiment.privacy?.threshold ?? programmeThreshold;
  const people = sheet.counts_people ?? PEOPLE_MEASURES.includes(sheet.measure);
  const rounding = people ? (programme?.privacy?.rounding ?? null) : null;
  return {
    people,
    threshold,
    smallestShown: rounding === null ? threshold : Math.max(threshold, SMALLEST_ROUNDED),
    rounding,
    sensitive,
  };
}

/**
 * The cell as it may be shown. A small count blanks everything in the row, its note included,
 * because every figure of a row can give the others away.
 */
export function suppressSmall(cell: Cell, sheet: Indicator, policy: DisclosurePolicy): Cell {
  if (cell.state === 'suppressed') return suppress(cell);
  return isDisclosive(cell, sheet, policy) ? suppress(cell) : cell;
}

/** A cell with nothing in it but its period and that it is withheld. A break is no figure and stays. */
export function suppress(cell: Cell): Cell {
  return {
    period: cell.period,
    code: cell.code,
    state: 'suppressed',
    value: null,
    n: null,
    numerator: null,
    denominator: null,
    sd: null,
    lower: null,
    upper: null,
    statuses: cell.statuses.includes('break') ? ['break', 'suppressed'] : ['suppressed'],
    note: '',
  };
}

/** True when a count of people is so small that it is withheld. */
export function isSmallCount(count: number | null, policy: DisclosurePolicy): boolean {
  return count !== null && count > 0 && count < policy.smallestShown;
}

function isDisclosive(cell: Cell, sheet: Indicator, policy: DisclosurePolicy): boolean {
  if (!policy.people) return false;
  const { n, denominator, value } = cell;
  const numerator = cell.numerator ?? impliedNumerator(cell, sheet);
  if (isSmallCount(n, policy) || isSmallCount(denominator, policy)) return true;
  if (sheet.measure === 'count')
    return isSmallCount(value, policy) || isSmallCount(numerator, policy);
  // The numerator of a mean, a ratio or an index is a sum of answers, not a count of people.
  if (sheet.measure !== 'proportion' && sheet.measure !== 'rate') return false;
  if (isSmallCount(numerator, policy)) return true;
  if (!policy.sensitive || sheet.measure !== 'proportion') return false;
  // Of a sensitive attribute also nobody and everybody tell what each person answered.
  const whole = denominator ?? n;
  if (numerator === null || whole === null) return false;
  return numerator < policy.smallestShown || whole - numerator < policy.smallestShown;
}

/**
 * A percentage with its base tells the count behind it. A share too small to round to one person
 * still belongs to someone.
 */
function impliedNumerator(cell: Cell, sheet: Indicator): number | null {
  if (sheet.measure !== 'proportion' && sheet.measure !== 'rate') return null;
  const base = cell.denominator ?? cell.n;
  if (base === null || cell.value === null) return null;
  const count = (cell.value / multiplierOf(sheet)) * base;
  return count > 0 ? Math.max(1, Math.round(count)) : 0;
}
