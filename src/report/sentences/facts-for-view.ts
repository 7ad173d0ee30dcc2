import { addDays, type Period } from '../../model/period.ts';
import { areaName, periodWords, type ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import type { SentenceFacts } from './sentence-facts.ts';

/** Kinds of period that are a part of the year. */
const SEASONAL: ReadonlySet<Period['kind']> = new Set(['half-year', 'tertial', 'quarter', 'month']);

/** What the sentences need, from one indicator of a report. */
export function sentenceFacts(context: ReportContext, view: IndicatorView): SentenceFacts {
  return {
    translator: context.translator,
    summary: view.summary,
    figures: view.figures,
    design: designOf(view),
    expectedRelease: expectedRelease(context, view),
    seasonsDiffer: seasonsDiffer(context, view),
    periodWords: (period) => periodWords(context, period),
    areaName: (code) => areaName(context, code),
  };
}

/** A plan that names no design, or a qualitative one, still compares before and after. */
function designOf(view: IndicatorView): SentenceFacts['design'] {
  if (view.summary.role === 'context') return 'none';
  const type = view.experiment.design?.type;
  return type === 'comparison-group' || type === 'randomised' ? type : 'before-after';
}

/** Periods shorter than a year that do not cover the same months. */
function seasonsDiffer(context: ReportContext, view: IndicatorView): boolean {
  const { baseline, latest } = view.summary;
  if (baseline.period === null || latest.period === null) return false;
  const from = context.workspace.calendar.parse(baseline.period);
  const to = context.workspace.calendar.parse(latest.period);
  if (!from.ok || !to.ok) return false;
  if (!SEASONAL.has(from.period.kind) || !SEASONAL.has(to.period.kind)) return false;
  return from.period.start.slice(5) !== to.period.start.slice(5);
}

/** End of the latest period plus the declared lag, when that is still ahead. */
function expectedRelease(context: ReportContext, view: IndicatorView): string | null {
  const { latest, series } = view.summary;
  const waiting = view.summary.points.filter((point) => point.state === 'not-yet-published');
  const period = latest.value === null ? latest.period : null;
  const key = period ?? waiting[waiting.length - 1]?.period ?? null;
  if (key === null) return null;
  const parsed = context.workspace.calendar.parse(key);
  if (!parsed.ok) return null;
  const out = addDays(parsed.period.end, series.lagDays);
  return out > context.asOf ? out : null;
}
