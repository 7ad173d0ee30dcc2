import { compareText } from '../diagnostics/compare-text.ts';
import type { Indicator, Measure } from '../model/indicator.ts';
import type { Observation, ObservationStatus } from '../model/observations.ts';
import type { Period } from '../model/period.ts';

/** What kind of figure, or of "no figure", a row holds. */
export type CellState =
  | 'value'
  | 'too-few'
  | 'suppressed'
  | 'not-collected'
  | 'not-yet-published'
  | 'not-applicable'
  /** The row holds an error, so none of its figures can be trusted. */
  | 'faulty'
  | 'missing';

/**
 * One row of observations as the summary reads it. Figures are in the unit of the sheet, a
 * proportion by default 0–100. A cell that is not of state `value` has no `value`.
 */
export interface Cell {
  readonly period: Period;
  /** Level of a breakdown; empty for a total. */
  readonly code: string;
  readonly state: CellState;
  readonly value: number | null;
  readonly n: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly sd: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly statuses: readonly ObservationStatus[];
  readonly note: string;
}

/** Below this base a survey figure is not shown at all. */
const SHOWN_FROM = 10;
/** Below this base a survey figure is shown as of low reliability. */
const RELIABLE_FROM = 30;

/** What a numerator over a denominator is multiplied by: the sheet's, else 100 for proportions. */
export function multiplierOf(sheet: Indicator): number {
  return sheet.multiplier ?? (sheet.measure === 'proportion' ? 100 : 1);
}

/** Reads a row as a cell, before anything is withheld. */
export function buildCell(row: Observation, sheet: Indicator, code = ''): Cell {
  const value = figureOf(row.value, row.numerator, row.denominator, sheet);
  return {
    period: row.period,
    code,
    state: stateOf(row, value),
    value,
    n: row.n ?? (isSurveyMeasure(sheet.measure) ? row.denominator : null),
    numerator: row.numerator,
    denominator: row.denominator,
    sd: row.sd,
    lower: row.lower,
    upper: row.upper,
    statuses: row.statuses,
    note: row.note,
  };
}

/** A baseline that the plan itself gives, as a cell, so that disclosure control sees it too. */
export function buildGivenCell(period: Period, value: number): Cell {
  return { ...blankCell(period, ''), state: 'value', value };
}

/** A cell of which nothing is known. */
export function blankCell(period: Period, code: string): Cell {
  return {
    period,
    code,
    state: 'missing',
    value: null,
    n: null,
    numerator: null,
    denominator: null,
    sd: null,
    lower: null,
    upper: null,
    statuses: [],
    note: '',
  };
}

/** The cell without the estimate when fewer than 10 answered; n stays, it says why. */
export function withholdTooFew(cell: Cell, measure: Measure): Cell {
  if (cell.state !== 'value' || !isSurveyMeasure(measure)) return cell;
  if (cell.n === null || cell.n >= SHOWN_FROM) return cell;
  const blank = { value: null, numerator: null, sd: null, lower: null, upper: null };
  return { ...cell, ...blank, state: 'too-few' };
}

/** True for a base of 10–29: indicative only. */
export function isLowReliability(cell: Cell, measure: Measure): boolean {
  if (cell.state !== 'value' || !isSurveyMeasure(measure)) return false;
  return cell.n !== null && cell.n < RELIABLE_FROM;
}

/** True for a figure that exists, whether or not it may be shown. */
export function isObserved(cell: Cell): boolean {
  return cell.state === 'value' || cell.state === 'too-few' || cell.state === 'suppressed';
}

/** Forecasts are shown but are no observations: nothing is computed from them. */
export function isForecast(cell: Cell): boolean {
  return cell.statuses.includes('forecast');
}

/** Cells in the order of their periods. */
export function compareCells(a: Cell, b: Cell): number {
  return compareByEnd(a.period, b.period);
}

/**
 * By last day, then first day, then name. What was known last comes last, and of two nested
 * periods with the same end the longer one comes first.
 */
export function compareByEnd(a: Period, b: Period): number {
  return compareText(a.end, b.end) || compareText(a.start, b.start) || compareText(a.key, b.key);
}

function isSurveyMeasure(measure: Measure): boolean {
  return measure === 'proportion' || measure === 'mean';
}

function stateOf(row: Observation, value: number | null): CellState {
  if (row.statuses.includes('suppressed')) return 'suppressed';
  if (value !== null) return 'value';
  if (row.statuses.includes('not-applicable')) return 'not-applicable';
  if (row.statuses.includes('not-collected')) return 'not-collected';
  if (row.statuses.includes('not-yet-published')) return 'not-yet-published';
  return 'missing';
}

/**
 * A row's figure in the unit of the sheet; null where it has none. Proportions and rates come from
 * numerator and denominator where both exist, because a written percentage is rounded; everything
 * else from `value` where it exists.
 */
export function figureOf(
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  sheet: Indicator,
): number | null {
  if (sheet.measure === 'qualitative') return null;
  if (sheet.measure === 'count') return value ?? numerator;
  const quotient = quotientOf(numerator, denominator, sheet);
  const quotientFirst = sheet.measure === 'proportion' || sheet.measure === 'rate';
  return quotientFirst ? (quotient ?? value) : (value ?? quotient);
}

function quotientOf(
  numerator: number | null,
  denominator: number | null,
  sheet: Indicator,
): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return (numerator / denominator) * multiplierOf(sheet);
}
