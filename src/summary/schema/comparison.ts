import type { Comparison, ComparisonSeries } from '../facts/comparison.ts';
import type { GroupBreakdown, Inequality, InequalityIndex } from '../facts/groups.ts';
import { change, interval } from './estimate.ts';
import { codes, flag, list, nullable, number, record, text } from './parts.ts';
import { reason } from './reason.ts';
import { point } from './series.ts';

const index = record<InequalityIndex>('InequalityIndex', {
  value: nullable(number),
  interval: nullable(interval),
  reason: nullable(reason),
});

export const breakdown = record<GroupBreakdown>('GroupBreakdown', {
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
  inequality: record<Inequality>('Inequality', { slope: index, ratio: index }),
});

export const sampling = nullable(
  codes<NonNullable<Comparison['sampling']>>({ 'same-people': true, 'different-people': true }),
);

export const comparison = record<Comparison>('Comparison', {
  sampling,
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
