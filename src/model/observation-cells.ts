import { type ParsedNumber, parseNumber } from '../source/number.ts';
import type { ProblemList } from '../source/problem-list.ts';
import { shownToken } from '../source/shown-token.ts';
import {
  OBSERVATION_STATUSES,
  type ObservationStatus,
  STATUS_WORDS,
} from './observation-columns.ts';
import { type Calendar, type Period, periodOfDate } from './period.ts';
import { suggest } from './suggest.ts';

/**
 * Readers of one kind of cell. They are called for every cell of a table, so each remembers what it
 * has seen and looks at a distinct text once.
 */

/** Reads a cell; reports what is wrong at its place. */
export type CellReader<T> = (text: string, row: number, column: number) => T;

/** Null for a cell that cannot be read. */
export function periodCellReader(
  calendar: Calendar,
  monthly: boolean,
  problems: ProblemList,
): CellReader<Period | null> {
  const read = new Map<string, PeriodCell>();
  return (text, row, column) => {
    let cell = read.get(text);
    if (cell === undefined) {
      cell = readPeriodCell(text, calendar, monthly);
      read.set(text, cell);
    }
    if (cell.fault !== '') {
      const rule = cell.period === null ? 'period/not-understood' : 'period/not-canonical';
      const params =
        cell.period === null
          ? { period: shownToken(text) }
          : { period: shownToken(text), canonical: cell.period.key };
      const details = cell.period === null ? { variant: cell.fault } : {};
      problems.add(rule, { kind: 'cell', row, column }, params, details);
    }
    return cell.period;
  };
}

/** `fault` is `''`, `not-canonical`, or the reason why there is no period. */
export interface PeriodCell {
  readonly period: Period | null;
  readonly fault: string;
}

/** Reads a cell of a `period` column; `monthly` where the indicator's sheet says so. */
export function readPeriodCell(text: string, calendar: Calendar, monthly: boolean): PeriodCell {
  const parsed = calendar.parse(text.trim());
  if (!parsed.ok) return { period: null, fault: parsed.reason };
  const { period } = parsed;
  // A spreadsheet turns `10/2019` into the first day of the month.
  if (monthly && period.kind === 'day' && period.start.endsWith('-01')) {
    const month = periodOfDate('month', period.start);
    if (month !== null) return { period: month, fault: 'not-canonical' };
  }
  return { period, fault: parsed.canonical ? '' : 'not-canonical' };
}

/** A cell that holds something which is no number. */
export const UNREADABLE = Symbol('unreadable');

/** Digits with a point, few enough to be exact: what most cells hold. */
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** NaN for a blank cell. */
export function numberCellReader(
  decimalComma: boolean,
  problems: ProblemList,
): CellReader<number | typeof UNREADABLE> {
  return (text, row, column) => {
    if (text === '') return Number.NaN;
    if (PLAIN_NUMBER.test(text)) return Number(text) + 0;
    const parsed = parseNumber(text, decimalComma);
    if (parsed.kind === 'number') return parsed.value;
    if (parsed.kind === 'empty') return Number.NaN;
    const params = { value: shownToken(text), suggestion: suggestedNumber(parsed) };
    const place = { kind: 'cell', row, column } as const;
    problems.add('data/not-a-number', place, params, { variant: parsed.kind });
    return UNREADABLE;
  };
}

/** The figure that was surely meant, with a decimal point; `''` where it would be a guess. */
function suggestedNumber(parsed: ParsedNumber): string {
  const certain = parsed.kind === 'decimal-comma' || parsed.kind === 'percent';
  return certain ? String(parsed.value) : '';
}

/** Statuses as bits, the first of `OBSERVATION_STATUSES` the lowest; −1 where a word is unknown. */
export function statusCellReader(problems: ProblemList): CellReader<number> {
  const read = new Map<string, StatusCell>([['', { bits: 0, unknown: [] }]]);
  return (text, row, column) => {
    let cell = read.get(text);
    if (cell === undefined) {
      cell = readStatuses(text);
      read.set(text, cell);
    }
    for (const word of cell.unknown) {
      problems.add(
        'data/unknown-status',
        { kind: 'cell', row, column },
        { value: word.text, suggestion: word.suggestion, allowed: OBSERVATION_STATUSES.join(', ') },
        word.suggestion === '' ? {} : { variant: 'suggested' },
      );
    }
    return cell.unknown.length > 0 ? -1 : cell.bits;
  };
}

interface StatusCell {
  readonly bits: number;
  readonly unknown: readonly { readonly text: string; readonly suggestion: string }[];
}

const BIT_OF_STATUS: ReadonlyMap<string, number> = new Map(
  OBSERVATION_STATUSES.map((status, index) => [status, 1 << index]),
);

function readStatuses(text: string): StatusCell {
  const plain = plainStatusText(text);
  // Words of other languages may hold spaces: `ei kerätty`.
  const translated = STATUS_WORDS.get(plain);
  if (translated !== undefined) {
    return { bits: 0, unknown: [{ text: shownToken(text), suggestion: translated }] };
  }
  let bits = 0;
  const unknown: { text: string; suggestion: string }[] = [];
  for (const word of statusWords(plain)) {
    const bit = BIT_OF_STATUS.get(word);
    if (bit !== undefined) bits |= bit;
    else {
      const suggestion = STATUS_WORDS.get(word) ?? suggest(word, OBSERVATION_STATUSES);
      unknown.push({ text: shownToken(word), suggestion });
    }
  }
  return { bits, unknown };
}

function plainStatusText(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function statusWords(plain: string): readonly string[] {
  return plain.split(/[\s;|+]+/).filter((word) => word !== '');
}

/**
 * The codes that a cell of a `status` column surely means, in the cell's order: codes as they are,
 * and words that stand for one in Finnish or Swedish. Null where a word is neither.
 */
export function codesOfStatusCell(text: string): readonly ObservationStatus[] | null {
  const plain = plainStatusText(text);
  const whole = STATUS_WORDS.get(plain);
  if (whole !== undefined) return [whole];
  const codes: ObservationStatus[] = [];
  for (const word of statusWords(plain)) {
    const code = OBSERVATION_STATUSES.find((status) => status === word) ?? STATUS_WORDS.get(word);
    if (code === undefined) return null;
    codes.push(code);
  }
  return codes;
}
