import type { Experiment, Hypothesis, Stage } from '../model/experiment.ts';
import type { Calendar } from '../model/period.ts';
import { atLeast } from '../stats/at-least.ts';
import { buildChange } from './change.ts';
import type { SummaryInterval } from './facts/estimate.ts';
import type { ReasonCode } from './facts/reason-code.ts';
import type { IndicatorData } from './indicator-data.ts';
import type { ExperimentSummary } from './indicator-summary.ts';
import { buildLatest, type Level, levelAt } from './level.ts';
import { readPeriod } from './read-period.ts';
import { type Horizon, isKnown } from './select-series.ts';

type Judged = ExperimentSummary['hypotheses'][number];

/** Stages in which an experiment is over and its hypotheses can be judged. */
const OVER: readonly Stage[] = ['ended', 'learned', 'in-use', 'scaling', 'archived', 'interrupted'];

/**
 * Judges each hypothesis by its criterion: supported when the whole interval lies on the good side
 * of the number (without an interval, the point), not supported when it lies on the other side,
 * undecided in between. A level is judged by its own interval, a change by the change's.
 *
 * `find` gives the data of an indicator, or null where its sheet is unknown.
 */
export function judgeHypotheses(
  experiment: Experiment,
  find: (indicator: string) => IndicatorData | null,
  { calendar, horizon }: { readonly calendar: Calendar; readonly horizon: Horizon },
): readonly Judged[] {
  return (experiment.hypotheses ?? []).map((hypothesis) => {
    const indicator = hypothesis.criterion?.indicator ?? null;
    const base = { id: hypothesis.id, indicator };
    if (hypothesis.criterion === undefined) return { ...base, result: null, reason: 'not-numeric' };
    if (!OVER.includes(experiment.stage)) return { ...base, result: null, reason: 'not-due' };
    const data = find(hypothesis.criterion.indicator);
    if (data === null) return { ...base, result: null, reason: 'no-data' };
    return { ...base, ...judge(hypothesis.criterion, data, calendar, horizon) };
  });
}

function judge(
  criterion: NonNullable<Hypothesis['criterion']>,
  data: IndicatorData,
  calendar: Calendar,
  horizon: Horizon,
): Pick<Judged, 'result' | 'reason'> {
  let level: Level = buildLatest(data.cells, data.sheet);
  if (criterion.by !== undefined) {
    const by = readPeriod(calendar, criterion.by);
    if (by === null) return unjudged('no-data');
    if (!isKnown(by, horizon)) return unjudged('not-due');
    level = levelAt(data.cells, by, data.sheet);
  }
  if (criterion.change_at_least !== undefined) {
    const change = buildChange(data.baseline, level, data.cells, data);
    if (change.value === null) return unjudged(change.reason ?? 'no-data');
    return compareChange(criterion.change_at_least, change.value, change.interval, data);
  }
  const { value, interval, reason } = level.estimate;
  if (value === null) return unjudged(reason ?? 'no-data');
  const ends = interval ?? { lower: value, upper: value };
  if (criterion.at_least !== undefined) return sideOf(ends.lower, ends.upper, criterion.at_least);
  if (criterion.at_most !== undefined) return sideOf(-ends.upper, -ends.lower, -criterion.at_most);
  return unjudged('not-numeric');
}

/**
 * A minus asks for a fall, of any indicator. Without one a change is counted in the wanted direction:
 * of an indicator that should fall, "at least 5" and "at least −5" both ask for a fall of 5.
 */
function compareChange(
  asked: number,
  value: number,
  interval: SummaryInterval | null,
  { sheet }: IndicatorData,
): Pick<Judged, 'result' | 'reason'> {
  const ends = interval ?? { lower: value, upper: value };
  const isFall = asked < 0 || sheet.direction === 'decrease';
  if (!isFall) return sideOf(ends.lower, ends.upper, asked);
  return sideOf(-ends.upper, -ends.lower, Math.abs(asked));
}

/** Where an interval lies when high is good: at or above the bound, below it, or on both sides. */
function sideOf(lower: number, upper: number, bound: number): Pick<Judged, 'result' | 'reason'> {
  if (atLeast(lower, bound)) return { result: 'supported', reason: null };
  if (!atLeast(upper, bound)) return { result: 'not-supported', reason: null };
  return { result: 'undecided', reason: null };
}

function unjudged(reason: ReasonCode): Pick<Judged, 'result' | 'reason'> {
  return { result: null, reason };
}
