import type { Direction, Indicator } from '../model/indicator.ts';
import { addDays, nextPeriod, periodsPerYear } from '../model/period.ts';
import { falseSignalRate } from '../stats/false-signals.ts';
import { meanOf } from '../stats/mean.ts';
import { medianOf } from '../stats/modified-z.ts';
import { runChart } from '../stats/run-chart.ts';
import { assuranceOf, FEWEST_FOR_XMR, type XmrChart, type XmrSignal, xmr } from '../stats/xmr.ts';
import { type Cell, compareCells, isForecast } from './cell.ts';
import type { ReasonCode } from './facts/reason-code.ts';
import type { SignalMeaning, Variation, VariationSignal } from './facts/variation.ts';
import { wantedSign } from './wanted-sign.ts';

/** From here on a run chart is drawn; its rules begin at ten points (methods.md §2). */
const FEWEST_FOR_RUN_CHART = 6;
const FEWEST_FOR_RUN_RULES = 10;

/** Limits of a survey's proportions hold only where the largest base is under 1.5 times the least. */
const MOST_UNEVEN_BASE = 1.5;

/** Counts of a smaller mean have no symmetric limits. */
const SMALLEST_MEAN_COUNT = 5;

/** The consecutive periods since the last declared break; null where a period has no figure. */
export interface Phase {
  readonly cells: readonly Cell[];
  /** One for each consecutive period; a gap between two cells adds its own nulls. */
  readonly slots: readonly { readonly cell: Cell | null; readonly value: number | null }[];
}

export interface VariationContext {
  readonly sheet: Indicator;
  /** First day of the experiment, ISO; null before it has begun. */
  readonly start: string | null;
  /** Value of the plan's target, where it has one. */
  readonly target: number | null;
}

/**
 * Whether the series of the current phase varies as usual, by the number of its points (methods.md
 * §2 and §3). Withheld figures are gaps: what the chart says never rests on them.
 */
export function buildVariation(cells: readonly Cell[], context: VariationContext): Variation {
  const phase = phaseOf(cells);
  if (phase === null) return noVariation('mixed-periods');
  const values = phase.slots.flatMap(({ value }) => (value === null ? [] : [value]));
  const reason = whyNone(phase, values, context.sheet);
  if (reason !== null) return noVariation(reason, phase);
  const base = {
    phaseStart: phase.cells[0]?.period.key ?? null,
    limits: null,
    innerLimits: null,
    screened: null,
    frozenAt: null,
    assurance: null,
    seasonsRemain: seasonsRemain(phase),
    falseSignalRate: null,
    reason: null,
  };
  if (values.length < FEWEST_FOR_RUN_RULES) {
    return { ...base, method: 'run-chart@1', centre: medianOf(values), signals: [] };
  }
  if (values.length < FEWEST_FOR_XMR) return { ...base, ...judgeRuns(phase, context.sheet) };
  const frozen = slotsBefore(phase, context.start);
  const chart = xmr(
    phase.slots.map(({ value }) => value),
    frozen ?? phase.slots.length,
  );
  if ('reason' in chart) return noVariation('no-variation', phase);
  return { ...base, ...describeChart(chart, phase, frozen, context, values.length) };
}

/** Null where periods overlap or are of different kinds: such a series has no neighbours. */
export function phaseOf(cells: readonly Cell[]): Phase | null {
  const sorted = cells.filter((cell) => !isForecast(cell)).sort(compareCells);
  const lastBreak = sorted.findLastIndex((cell) => cell.statuses.includes('break'));
  const current = sorted.slice(Math.max(0, lastBreak));
  const slots: { cell: Cell | null; value: number | null }[] = [];
  let previous: Cell | null = null;
  for (const cell of current) {
    if (previous !== null) {
      if (cell.period.kind !== previous.period.kind) return null;
      if (cell.period.start <= previous.period.end) return null;
      // How many periods are missing does not matter to the charts, but a trend over time needs it.
      const missing = periodsBetween(previous, cell);
      for (let gap = 0; gap < missing; gap++) slots.push({ cell: null, value: null });
    }
    slots.push({ cell, value: cell.value });
    previous = cell;
  }
  return { cells: current, slots };
}

/** How many periods of the same kind fit between two, to the nearest whole one. */
function periodsBetween(earlier: Cell, later: Cell): number {
  // What follows a regular period is remembered; the calendar's own arithmetic is slow.
  const next = nextPeriod(earlier.period)?.start ?? addDays(earlier.period.end, 1);
  if (next === later.period.start) return 0;
  const perYear = periodsPerYear(later.period.kind);
  if (perYear === null) return 1;
  return Math.max(1, Math.round((later.period.middle - earlier.period.middle) * perYear) - 1);
}

function whyNone(phase: Phase, values: readonly number[], sheet: Indicator): ReasonCode | null {
  if (sheet.measure === 'qualitative' || sheet.measure === 'boolean') return 'not-numeric';
  if (values.length < FEWEST_FOR_RUN_CHART) return 'few-points';
  if (sheet.measure === 'count' && meanOf(values) < SMALLEST_MEAN_COUNT) return 'small-counts';
  return sheet.measure === 'proportion' && hasUnevenBase(phase) ? 'varying-n' : null;
}

function hasUnevenBase({ cells }: Phase): boolean {
  const bases = cells.flatMap(({ value, n }) => (value === null || n === null ? [] : [n]));
  if (bases.length === 0) return false;
  return Math.max(...bases) >= MOST_UNEVEN_BASE * Math.min(...bases);
}

function judgeRuns(
  phase: Phase,
  sheet: Indicator,
): Pick<Variation, 'method' | 'centre' | 'signals'> {
  const values = phase.slots.map(({ value }) => value);
  const chart = runChart(values);
  const centre = medianOf(values.filter((value) => value !== null));
  // Too many points on the median for the rules: the chart stands without them.
  if ('reason' in chart) return { method: 'run-chart@1', centre, signals: [] };
  const signals: VariationSignal[] = [];
  const last = phase.cells.findLast(({ value }) => value !== null);
  if (last !== undefined && last.value !== null) {
    const side = last.value > centre ? 'above' : 'below';
    const period = last.period.key;
    if (chart.longestRun > chart.longestUsual) {
      signals.push({ period, rule: 'long-run', side, meaning: meaningOf(side, sheet.direction) });
    }
    if (chart.crossings < chart.fewestUsual) {
      signals.push({ period, rule: 'few-crossings', side: null, meaning: 'none' });
    }
  }
  return { method: 'anhoj@1', centre, signals };
}

function describeChart(
  { limits, signals }: XmrChart,
  phase: Phase,
  frozen: number | null,
  { sheet, target }: VariationContext,
  count: number,
): Omit<Variation, 'phaseStart' | 'seasonsRemain' | 'reason'> {
  const { centre, lower, upper, innerLower, innerUpper, screened } = limits;
  const sign = wantedSign(sheet.direction);
  return {
    method: 'xmr@1',
    centre,
    limits: { lower, upper },
    innerLimits: { lower: innerLower, upper: innerUpper },
    screened,
    frozenAt: frozen === null ? null : (lastKey(phase, frozen) ?? null),
    signals: signals.flatMap((signal) => nameSignal(signal, phase, sheet.direction)),
    assurance: target === null || sign === null ? null : assuranceOf(limits, target, sign),
    falseSignalRate: falseSignalRate(count),
  };
}

function nameSignal(
  { index, rule, side }: XmrSignal,
  { slots }: Phase,
  direction: Direction,
): readonly VariationSignal[] {
  const period = slots[index]?.cell?.period.key;
  return period === undefined ? [] : [{ period, rule, side, meaning: meaningOf(side, direction) }];
}

function lastKey({ slots }: Phase, frozen: number): string | undefined {
  return slots.slice(0, frozen).findLast(({ cell }) => cell !== null)?.cell?.period.key;
}

/**
 * How many slots the limits come from: those whose periods ended before the experiment began, if
 * twelve of them have a figure; else null, and they come from all.
 */
function slotsBefore({ slots }: Phase, start: string | null): number | null {
  if (start === null) return null;
  const last = slots.findLastIndex(({ cell }) => cell !== null && cell.period.end < start);
  const before = slots.slice(0, last + 1);
  const figures = before.filter(({ value }) => value !== null).length;
  return figures >= FEWEST_FOR_XMR && before.length < slots.length ? before.length : null;
}

/** Under two years a sub-annual series cannot tell a season from a signal. */
function seasonsRemain({ cells }: Phase): boolean {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return false;
  const perYear = periodsPerYear(first.period.kind);
  if (perYear !== null && perYear <= 1) return false;
  return last.period.middle - first.period.middle + 1 / (perYear ?? 12) < 2 - 1e-9;
}

function meaningOf(side: 'above' | 'below', direction: Direction): SignalMeaning {
  const sign = wantedSign(direction);
  if (sign === null) return 'none';
  return (side === 'above') === (sign === 1) ? 'improvement' : 'concern';
}

export function noVariation(reason: ReasonCode, phase?: Phase): Variation {
  return {
    method: null,
    phaseStart: phase?.cells[0]?.period.key ?? null,
    centre: null,
    limits: null,
    innerLimits: null,
    screened: null,
    frozenAt: null,
    signals: [],
    assurance: null,
    seasonsRemain: false,
    falseSignalRate: null,
    reason,
  };
}
