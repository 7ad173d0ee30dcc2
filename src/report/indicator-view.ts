import type { Experiment } from '../model/experiment.ts';
import type { Indicator } from '../model/indicator.ts';
import type { IndicatorUse } from '../model/indicator-use.ts';
import type { IndicatorSummary } from '../summary/indicator-summary.ts';
import { indicatorName, indicatorShortName, plainText, type ReportContext } from './context.ts';
import { createFigures, type Figures } from './figures.ts';

/** One indicator of one experiment with all that a report says of it. */
export interface IndicatorView {
  readonly summary: IndicatorSummary;
  readonly experiment: Experiment;
  /** How the plan uses it; undefined where the plan no longer names it. */
  readonly use: IndicatorUse | undefined;
  readonly sheet: Indicator | undefined;
  readonly name: string;
  /** For tables and charts. */
  readonly shortName: string;
  readonly unit: string;
  readonly figures: Figures;
  /** Anchor of its section, unique in the report. */
  readonly anchor: string;
}

export function viewIndicator(
  context: ReportContext,
  experiment: Experiment,
  summary: IndicatorSummary,
): IndicatorView {
  const sheet = context.workspace.sheet(summary.experiment, summary.indicator)?.value;
  return {
    summary,
    experiment,
    use: experiment.indicators?.find((use) => use.indicator === summary.indicator),
    sheet,
    name: indicatorName(context, summary.experiment, summary.indicator),
    shortName: indicatorShortName(context, summary.experiment, summary.indicator),
    unit: sheet === undefined ? '' : plainText(context, sheet.unit),
    figures: createFigures(context.translator, summary),
    anchor: `${summary.experiment}--${summary.indicator}`,
  };
}

/** True where the short name, a chart's title, would only repeat words of the heading above it. */
export function headingSays({ name, shortName }: IndicatorView): boolean {
  return name.toLowerCase().includes(shortName.toLowerCase());
}
