import { DirectionSchema, IndicatorSchema, MeasureSchema } from '../../model/indicator.ts';
import { JudgedStatusSchema } from '../../model/monitoring.ts';
import type { Text } from '../../model/primitives.ts';
import type { Judgement } from '../facts/progress.ts';
import type { IndicatorSummary, SheetFacts } from '../indicator-summary.ts';
import type { ToldIndicator } from '../summary-document.ts';
import { breakdown, comparison } from './comparison.ts';
import { change, estimate } from './estimate.ts';
import { original } from './original.ts';
import {
  codes,
  either,
  integer,
  list,
  nullable,
  number,
  oneOf,
  record,
  type Spec,
  text,
} from './parts.ts';
import { progress } from './progress.ts';
import { lacking } from './reason.ts';
import { mark, point, series } from './series.ts';
import { interrupted, variation } from './variation.ts';

export const role = codes<IndicatorSummary['role']>({
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

export const sheet = record<SheetFacts>('SheetFacts', {
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

const judgement = record<Judgement>('Judgement', {
  status: oneOf(JudgedStatusSchema.options),
  why: nullable(localized),
  by: localized,
  on: text,
  period: text,
});

export const indicator = record<ToldIndicator>('IndicatorSummary', {
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
  original: either(original, lacking),
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
