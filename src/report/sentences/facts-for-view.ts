import { addDays } from '../../model/period.ts';
import { areaName, type ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import type { SentenceFacts } from './sentence-facts.ts';

/** What the sentences need, from one indicator of a report. */
export function sentenceFacts(context: ReportContext, view: IndicatorView): SentenceFacts {
  return {
    translator: context.translator,
    summary: view.summary,
    figures: view.figures,
    design: designOf(view),
    expectedRelease: expectedRelease(context, view),
    areaName: (code) => areaName(context, code),
  };
}

/** A plan that names no design, or a qualitative one, still compares before and after. */
function designOf(view: IndicatorView): SentenceFacts['design'] {
  if (view.summary.role === 'context') return 'none';
  const type = view.experiment.design?.type;
  return type === 'comparison-group' || type === 'randomised' ? type : 'before-after';
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
