import { DirectionSchema, IndicatorSchema, MeasureSchema } from '../model/indicator.ts';
import { JudgedStatusSchema } from '../model/monitoring.ts';
import { OBSERVATION_STATUSES } from '../model/observation-columns.ts';
import type { Text } from '../model/primitives.ts';
import type { CellState } from './cell.ts';
import type { FigureName, FigureRow } from './figure-rows.ts';
import type {
  Change,
  Comparison,
  ComparisonSeries,
  ExperimentSummary,
  Figure,
  GroupBreakdown,
  GrowthFigures,
  IndicatorSummary,
  InterruptedEstimate,
  InterruptedSeries,
  Judgement,
  Mark,
  OwnStatus,
  PointEstimate,
  Progress,
  ProgressStatus,
  ReasonCode,
  SeriesPoint,
  SeriesState,
  SheetFacts,
  SignalMeaning,
  SummaryInterval,
  Variation,
  VariationSignal,
} from './indicator-summary.ts';
import {
  codes,
  definitionsOf,
  descriptionKeys,
  either,
  flag,
  integer,
  list,
  nullable,
  number,
  oneOf,
  record,
  type Spec,
  text,
} from './schema-parts.ts';
import type {
  SummaryDocument,
  SummaryProvenance,
  ToldExperiment,
  ToldIndicator,
} from './summary-document.ts';

const reason = codes<ReasonCode>({
  suppressed: true,
  'not-collected': true,
  'not-yet-published': true,
  'not-applicable': true,
  faulty: true,
  'missing-in-plan': true,
  'no-data': true,
  'no-baseline': true,
  'no-target': true,
  'one-point': true,
  'too-few': true,
  'no-n': true,
  'no-sd': true,
  'no-numerator': true,
  'no-tolerance': true,
  'direction-none': true,
  'target-already-met': true,
  'end-only-path': true,
  'flat-path': true,
  'target-date-passed': true,
  'not-due': true,
  'break-between': true,
  'not-comparable': true,
  'zero-baseline': true,
  'no-variance': true,
  'bad-input': true,
  'not-numeric': true,
  'no-breakdown': true,
  'few-points': true,
  'no-variation': true,
  'varying-n': true,
  'small-counts': true,
  'mixed-periods': true,
  'no-comparison': true,
  'sampling-not-declared': true,
  'no-change-sd': true,
  'several-areas': true,
  'no-start': true,
  'source-gives-none': true,
  'not-in-method': true,
  'under-a-year': true,
  'zero-target': true,
  'sign-change': true,
  'target-at-baseline': true,
  'two-sided-target': true,
  'no-judgement': true,
  'judged-earlier': true,
});

const lacking = record<{ readonly reason: ReasonCode }>('Lacking', { reason });

const status = codes<ProgressStatus>({
  'on-track': true,
  behind: true,
  'well-behind': true,
  'moving-away': true,
  'no-clear-change': true,
  'right-direction-uncertain': true,
  met: true,
  missed: true,
  'met-then-lost': true,
  'within-limit': true,
  'limit-breached': true,
  'not-due': true,
  stale: true,
  'not-assessed': true,
});

const ownStatus = codes<OwnStatus>({
  'on-track': true,
  behind: true,
  'well-behind': true,
  'moving-away': true,
  'no-clear-change': true,
  'right-direction-uncertain': true,
  met: true,
  missed: true,
  'met-then-lost': true,
  'within-limit': true,
  'limit-breached': true,
  'not-due': true,
  stale: true,
  'not-assessed': true,
  'target-achieved': true,
  'moderate-progress': true,
  'limited-progress': true,
  deterioration: true,
  'on-track-or-met': true,
  'fair-progress': true,
  'stagnation-or-regression': true,
  'strong-progress': true,
  'insufficient-progress': true,
  'movement-away': true,
  'moderate-movement-away': true,
  'strong-movement-away': true,
});

const state = codes<CellState>({
  value: true,
  'too-few': true,
  suppressed: true,
  'not-collected': true,
  'not-yet-published': true,
  'not-applicable': true,
  faulty: true,
  missing: true,
});

const observationStatus = oneOf(OBSERVATION_STATUSES);

const mark = codes<Mark>({
  c: true,
  u: true,
  x: true,
  z: true,
  r: true,
  k: true,
  p: true,
  b: true,
  e: true,
});

const role = codes<IndicatorSummary['role']>({
  primary: true,
  secondary: true,
  guardrail: true,
  context: true,
});

const localized: Spec<Text> = {
  schema: {
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        properties: { fi: { type: 'string' }, sv: { type: 'string' }, en: { type: 'string' } },
      },
    ],
  },
  within: [],
};

/** As on the sheet, whose own schema says more. */
const source: Spec<NonNullable<SheetFacts['source']>> = { schema: { type: 'object' }, within: [] };

const sheet = record<SheetFacts>('SheetFacts', {
  name: localized,
  shortName: nullable(localized),
  unit: localized,
  level: oneOf(IndicatorSchema.shape.level.options),
  numerator: nullable(localized),
  denominator: nullable(localized),
  multiplier: nullable(number),
  source: nullable(source),
  licence: nullable(localized),
});

const interval = record<SummaryInterval>('Interval', {
  lower: number,
  upper: number,
  method: text,
});

const estimate = record<PointEstimate>('PointEstimate', {
  period: nullable(text),
  value: nullable(number),
  n: nullable(number),
  numerator: nullable(number),
  denominator: nullable(number),
  interval: nullable(interval),
  method: nullable(text),
  status: list(observationStatus),
  lowReliability: flag,
  reason: nullable(reason),
});

const change = record<Change>('Change', {
  value: nullable(number),
  relative: nullable(number),
  interval: nullable(interval),
  method: nullable(text),
  minimalDetectable: nullable(number),
  adjustedP: nullable(number),
  reason: nullable(reason),
});

const given: Spec<Figure> = either(
  record<{ readonly value: number }>('Given', { value: number }),
  lacking,
);

const growth = record<GrowthFigures>('GrowthFigures', {
  rate: given,
  required: given,
  ratio: given,
  projected: given,
  score: given,
});

const judgement = record<Judgement>('Judgement', {
  status: oneOf(JudgedStatusSchema.options),
  why: nullable(localized),
  by: localized,
  on: text,
  period: text,
});

const progress = record<Progress>('Progress', {
  method: text,
  status,
  ownStatus,
  ownStatusRange: list(ownStatus),
  growth: either(growth, lacking),
  pointStatus: status,
  statusRange: list(status),
  hasInterval: flag,
  breachedBefore: list(text),
  expected: nullable(number),
  share: nullable(number),
  timeShare: nullable(number),
  pace: nullable(number),
  neededPerPeriod: nullable(number),
  paceFactor: nullable(number),
  path: codes<Progress['path']>({
    linear: true,
    milestones: true,
    'end-only': true,
    growth: true,
  }),
  target: nullable(
    record<NonNullable<Progress['target']>>('Target', {
      value: nullable(number),
      low: nullable(number),
      high: nullable(number),
      period: text,
    }),
  ),
  milestones: list(
    record<Progress['milestones'][number]>('Milestone', { period: text, value: number }),
  ),
  reason: nullable(reason),
});

const series = record<SeriesState>('SeriesState', {
  points: integer,
  completeness: nullable(number),
  due: integer,
  frequency: text,
  lagDays: integer,
  firstPeriod: nullable(text),
  lastPeriod: nullable(text),
  breaks: list(text),
  revisions: list(
    record<SeriesState['revisions'][number]>('Revision', {
      period: text,
      kind: codes<SeriesState['revisions'][number]['kind']>({ revision: true, correction: true }),
    }),
  ),
  outliers: list(
    record<SeriesState['outliers'][number]>('Outlier', { period: text, explained: flag }),
  ),
  missing: list(text),
});

const point = record<SeriesPoint>('SeriesPoint', {
  period: text,
  middle: number,
  value: nullable(number),
  interval: nullable(interval),
  n: nullable(number),
  state,
  marks: list(mark),
  breakBefore: flag,
  note: text,
});

const breakdown = record<GroupBreakdown>('GroupBreakdown', {
  dimension: text,
  period: text,
  reference: nullable(text),
  suppressed: flag,
  levels: list(
    record<GroupBreakdown['levels'][number]>('GroupLevel', {
      code: text,
      value: nullable(number),
      n: nullable(number),
      interval: nullable(interval),
      lowReliability: flag,
      gap: nullable(number),
      gapInterval: nullable(interval),
      ratio: nullable(number),
      ratioInterval: nullable(interval),
      reason: nullable(reason),
    }),
  ),
});

const comparison = record<Comparison>('Comparison', {
  sampling: nullable(
    codes<NonNullable<Comparison['sampling']>>({ 'same-people': true, 'different-people': true }),
  ),
  areas: list(
    record<ComparisonSeries>('ComparisonSeries', { area: text, points: list(point), change }),
  ),
  estimate: nullable(number),
  interval: nullable(interval),
  method: nullable(text),
  minimalDetectable: nullable(number),
  placeboRank: nullable(
    record<NonNullable<Comparison['placeboRank']>>('PlaceboRank', { p: number, smallest: number }),
  ),
  earlier: nullable(
    record<NonNullable<Comparison['earlier']>>('EarlierDifference', {
      from: text,
      estimate: number,
    }),
  ),
  reason: nullable(reason),
});

const limits = record<NonNullable<Variation['limits']>>('Limits', { lower: number, upper: number });

const variation = record<Variation>('Variation', {
  method: nullable(
    codes<NonNullable<Variation['method']>>({
      'xmr@1': true,
      'anhoj@1': true,
      'run-chart@1': true,
    }),
  ),
  phaseStart: nullable(text),
  centre: nullable(number),
  limits: nullable(limits),
  innerLimits: nullable(limits),
  screened: nullable(number),
  frozenAt: nullable(text),
  signals: list(
    record<VariationSignal>('VariationSignal', {
      period: text,
      rule: codes<VariationSignal['rule']>({
        outside: true,
        trend: true,
        'two-of-three': true,
        shift: true,
        'long-run': true,
        'few-crossings': true,
      }),
      side: nullable(codes<NonNullable<VariationSignal['side']>>({ above: true, below: true })),
      meaning: codes<SignalMeaning>({ improvement: true, concern: true, none: true }),
    }),
  ),
  assurance: nullable(
    codes<NonNullable<Variation['assurance']>>({
      'consistently-met': true,
      'consistently-missed': true,
      'sometimes-met': true,
    }),
  ),
  seasonsRemain: flag,
  falseSignalRate: nullable(number),
  reason: nullable(reason),
});

const startEffect = record<InterruptedEstimate>('InterruptedEstimate', { value: number, interval });

const interrupted = record<InterruptedSeries>('InterruptedSeries', {
  method: nullable(codes<NonNullable<InterruptedSeries['method']>>({ 'segmented-ols@1': true })),
  level: nullable(startEffect),
  slope: nullable(startEffect),
  atLast: nullable(startEffect),
  autocorrelation: nullable(flag),
  reason: nullable(reason),
});

const indicator = record<ToldIndicator>('IndicatorSummary', {
  experiment: text,
  indicator: text,
  role,
  sheetVersion: integer,
  sheet,
  measure: oneOf(MeasureSchema.options),
  direction: oneOf(DirectionSchema.options),
  decimals: integer,
  area: text,
  methodVersions: list(text),
  baseline: estimate,
  latest: estimate,
  change,
  progress,
  judgement: either(judgement, lacking),
  series,
  points: list(point),
  groups: list(breakdown),
  comparison,
  variation,
  interrupted,
  comparisonsInReport: integer,
  marks: list(mark),
  sentence: record<ToldIndicator['sentence']>('Sentence', { fi: text, sv: text, en: text }),
});

const experiment = record<ToldExperiment>('ExperimentSummary', {
  experiment: text,
  indicators: list(indicator),
  omitted: list(text),
  hypotheses: list(
    record<ExperimentSummary['hypotheses'][number]>('HypothesisSummary', {
      id: text,
      indicator: nullable(text),
      result: nullable(
        codes<NonNullable<ExperimentSummary['hypotheses'][number]['result']>>({
          supported: true,
          'not-supported': true,
          undecided: true,
        }),
      ),
      reason: nullable(reason),
    }),
  ),
});

const provenance = record<SummaryProvenance>('SummaryProvenance', {
  version: text,
  build: text,
  commit: nullable(text),
  tree: nullable(text),
  draft: flag,
  errorCount: integer,
  asOf: text,
  upTo: nullable(text),
  configDigest: text,
  methods: list(text),
});

type Printed = Omit<SummaryDocument, 'experiments'> & {
  readonly experiments: readonly ToldExperiment[];
};

const document = record<Printed>('SummaryDocument', {
  schemaVersion: integer,
  provenance,
  experiments: list(experiment),
});

type CsvRow = Omit<FigureRow, 'name' | 'unit'> & { readonly name: string; readonly unit: string };

const csvRow = record<CsvRow>('FigureRow', {
  experiment: text,
  indicator: text,
  name: text,
  sheet_version: integer,
  role,
  measure: oneOf(MeasureSchema.options),
  direction: oneOf(DirectionSchema.options),
  unit: text,
  area: text,
  figure: codes<FigureName>({
    baseline: true,
    latest: true,
    change: true,
    'relative-change': true,
    'minimal-detectable': true,
    'adjusted-p': true,
    target: true,
    milestone: true,
    expected: true,
    progress: true,
    share: true,
    'time-share': true,
    pace: true,
    'needed-per-period': true,
    observation: true,
    group: true,
    'group-gap': true,
    'group-ratio': true,
    'comparison-observation': true,
    'comparison-change': true,
    'difference-in-differences': true,
    'usual-variation': true,
    'start-effect': true,
  }),
  period: nullable(text),
  dimension: nullable(text),
  group: nullable(text),
  value: nullable(number),
  lower: nullable(number),
  upper: nullable(number),
  method: nullable(text),
  n: nullable(number),
  numerator: nullable(number),
  denominator: nullable(number),
  state: nullable(text),
  marks: text,
  reason: nullable(text),
});

/** What `summary` prints as data, by the name under which its schema is published. */
const OUTPUTS = { summary: document, 'summary-indicator': indicator, 'summary-csv': csvRow };
export type OutputName = keyof typeof OUTPUTS;

export const OUTPUT_FORMATS: Readonly<Record<OutputName, string>> = {
  summary: 'summary --format json',
  'summary-indicator': 'summary --format ndjson',
  'summary-csv': 'summary --format csv',
};

/** In the order in which they are listed. */
export const OUTPUT_NAMES: readonly OutputName[] = ['summary', 'summary-indicator', 'summary-csv'];

/** JSON Schema (draft 2020-12) of an output: of ndjson a line, of CSV a row as an object. */
export function outputSchema(name: OutputName, describe: (key: string) => string): object {
  const output = OUTPUTS[name];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...output.schema,
    $defs: definitionsOf(output, describe),
  };
}

/** Keys of every description, sorted. */
export function outputKeys(): readonly string[] {
  return [...new Set(Object.values(OUTPUTS).flatMap((output) => descriptionKeys(output)))].sort();
}
