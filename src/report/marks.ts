import type { Translator } from '../messages/translator.ts';
import type { PointEstimate } from '../summary/facts/estimate.ts';
import type { Mark } from '../summary/facts/series.ts';
import type { IndicatorView } from './indicator-view.ts';

/** Order of the legend (methods.md §7; `k` beside `r`). */
const ORDER: readonly Mark[] = ['c', 'u', 'x', 'z', 'r', 'k', 'p', 'b', 'e'];

/** ` [u] [p]` after a figure; empty without marks. */
export function markText(marks: readonly Mark[]): string {
  return ORDER.filter((mark) => marks.includes(mark))
    .map((mark) => `\u00a0[${mark}]`)
    .join('');
}

/** The explanations printed above a table, of the marks that occur in it. */
export function markLegend(translator: Translator, marks: readonly Mark[]): readonly string[] {
  return ORDER.filter((mark) => marks.includes(mark)).map(
    (mark) => `[${mark}] ${translator.text(`report:mark.${mark}`)}`,
  );
}

/** The marks of a level: those of its point in the series, and low reliability. */
export function marksAt(view: IndicatorView, point: PointEstimate): readonly Mark[] {
  const marks = view.summary.points.find((one) => one.period === point.period)?.marks ?? [];
  if (!point.lowReliability || marks.includes('u')) return marks;
  return ['u', ...marks];
}
