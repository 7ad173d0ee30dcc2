import { DesignSchema } from '../../model/experiment.ts';
import { DirectionSchema, MeasureSchema } from '../../model/indicator.ts';
import type {
  AggregateMember,
  AggregateTotal,
  EffectDesign,
  IndicatorAggregate,
  MemberEffect,
  MemberFigure,
  PooledChange,
} from '../facts/aggregate.ts';
import { sampling } from './comparison.ts';
import { interval } from './estimate.ts';
import { role, sheet } from './indicator.ts';
import { codes, integer, list, nullable, number, oneOf, record, text } from './parts.ts';
import { reason } from './reason.ts';
import { mark } from './series.ts';

const design = codes<EffectDesign>({ 'before-after': true, comparison: true });

const member = record<AggregateMember>('AggregateMember', {
  experiment: text,
  organisation: nullable(text),
  role,
  sheetVersion: integer,
  area: text,
  figure: record<MemberFigure>('MemberFigure', {
    period: nullable(text),
    value: nullable(number),
    n: nullable(number),
    interval: nullable(interval),
    marks: list(mark),
    reason: nullable(reason),
  }),
  effect: record<MemberEffect>('MemberEffect', {
    design,
    evaluation: nullable(oneOf(DesignSchema.shape.type.options)),
    sampling,
    from: nullable(text),
    to: nullable(text),
    value: nullable(number),
    interval: nullable(interval),
    reason: nullable(reason),
  }),
});

const total = record<AggregateTotal>('AggregateTotal', {
  period: nullable(text),
  value: nullable(number),
  n: nullable(number),
  numerator: nullable(number),
  denominator: nullable(number),
  interval: nullable(interval),
  method: nullable(text),
  marks: list(mark),
  reason: nullable(reason),
});

const pooled = record<PooledChange>('PooledChange', {
  design: nullable(design),
  value: nullable(number),
  interval: nullable(interval),
  prediction: nullable(interval),
  betweenVariance: nullable(number),
  inconsistency: nullable(number),
  method: nullable(text),
  reason: nullable(reason),
});

export const aggregate = record<IndicatorAggregate>('IndicatorAggregate', {
  indicator: text,
  sheet,
  measure: oneOf(MeasureSchema.options),
  direction: oneOf(DirectionSchema.options),
  decimals: integer,
  methodVersions: list(text),
  members: list(member),
  total,
  pooled,
});
