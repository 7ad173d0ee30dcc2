import type { Experiment } from '../model/experiment.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Monitoring } from '../model/monitoring.ts';
import type { Calendar } from '../model/period.ts';
import type { ProgressMethod } from '../model/progress-method.ts';
import { buildChange } from './change.ts';
import { buildComparison } from './comparison.ts';
import { buildSchedule, measureCompleteness, periodsDue } from './completeness.ts';
import { startOf } from './experiment-start.ts';
import { buildGroups, marksOfGroups } from './groups.ts';
import type { IndicatorData } from './indicator-data.ts';
import type { IndicatorSummary, SheetFacts } from './indicator-summary.ts';
import { buildInterrupted } from './interrupted.ts';
import { findJudgement } from './judgement.ts';
import { buildLatest } from './level.ts';
import { listMethods } from './method-versions.ts';
import { buildPoints, buildSeriesState, joinMarks, marksOf } from './points.ts';
import { targetPeriod } from './progress/build-progress.ts';
import { progressOf } from './progress/progress-of.ts';
import { measureRevision } from './revision.ts';
import type { Horizon } from './select-series.ts';
import { buildVariation } from './variation.ts';

/** One line of the plan as facts. Full precision; nothing is rounded. */
export function summarizeIndicator(
  data: IndicatorData,
  context: {
    readonly id: string;
    readonly experiment: Experiment;
    readonly calendar: Calendar;
    readonly horizon: Horizon;
    /** Of a primary indicator: p of its change, adjusted for their number. */
    readonly adjustedP: number | null;
    readonly programmeMethod: ProgressMethod | undefined;
    readonly monitoring: readonly Monitoring[];
  },
): Omit<IndicatorSummary, 'comparisonsInReport' | 'original'> {
  const { use, sheet, cells, baseline } = data;
  const { experiment, calendar, horizon } = context;
  const latest = buildLatest(cells, sheet);
  const change = { ...buildChange(baseline, latest, cells, data), adjustedP: context.adjustedP };
  const target = targetPeriod(use, calendar);
  const schedule = buildSchedule(sheet, {
    baseline,
    target,
    start: startOf(experiment),
    firstRow: cells[0]?.period ?? null,
  });
  const completeness = measureCompleteness(periodsDue(schedule, horizon), cells);
  const points = buildPoints(cells, completeness.missing, sheet);
  const facts = { sheet, baseline, latest, change, target, asOf: horizon.asOf };
  const input = { use, experiment, calendar, cells, facts };
  const role = use.role ?? 'secondary';
  const breakdowns = data.series.breakdowns(data.area);
  const given = baseline.given && baseline.cell !== null ? [marksOf(baseline.cell, sheet)] : [];
  const summary = {
    experiment: context.id,
    indicator: use.indicator,
    role,
    sheetVersion: sheet.version ?? 1,
    sheet: factsOf(sheet),
    measure: sheet.measure,
    direction: sheet.direction,
    decimals: sheet.decimals ?? 0,
    area: data.area,
    baseline: baseline.estimate,
    latest: latest.estimate,
    change,
    progress: progressOf(input, context.programmeMethod),
    judgement: findJudgement(use.indicator, latest.period, context),
    series: buildSeriesState(cells, schedule, completeness, {
      measure: sheet.measure,
      start: startOf(experiment),
      revision: measureRevision(cells, sheet, {
        before: data.series.shownBefore(data.area),
        hasUnread: data.hasUnreadRelease,
      }),
    }),
    points,
    groups: buildGroups(breakdowns, sheet),
    comparison: buildComparison(data, latest),
    variation: buildVariation(cells, {
      sheet,
      start: startOf(experiment),
      target: use.target?.value ?? null,
    }),
    interrupted: buildInterrupted(cells, sheet, startOf(experiment)),
    marks: joinMarks([
      ...given,
      ...points.map((point) => point.marks),
      ...marksOfGroups(breakdowns, sheet),
    ]),
  };
  return { ...summary, methodVersions: listMethods(summary, data.series.isRounded) };
}

function factsOf(sheet: Indicator): SheetFacts {
  return {
    name: sheet.name,
    shortName: sheet.short_name ?? null,
    unit: sheet.unit,
    level: sheet.level,
    numerator: sheet.numerator ?? null,
    denominator: sheet.denominator ?? null,
    multiplier: sheet.multiplier ?? null,
    source: sheet.source ?? null,
    licence: sheet.licence ?? null,
  };
}
