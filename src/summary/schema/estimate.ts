import { OBSERVATION_STATUSES } from '../../model/observation-columns.ts';
import type { Change, PointEstimate, SummaryInterval } from '../facts/estimate.ts';
import { codes, flag, list, nullable, number, oneOf, record, text } from './parts.ts';
import { reason } from './reason.ts';

export const interval = record<SummaryInterval>('Interval', {
  lower: number,
  upper: number,
  method: text,
});

export const estimate = record<PointEstimate>('PointEstimate', {
  period: nullable(text),
  value: nullable(number),
  n: nullable(number),
  numerator: nullable(number),
  denominator: nullable(number),
  interval: nullable(interval),
  method: nullable(text),
  status: list(oneOf(OBSERVATION_STATUSES)),
  lowReliability: flag,
  reason: nullable(reason),
});

export const change = record<Change>('Change', {
  value: nullable(number),
  relative: nullable(number),
  interval: nullable(interval),
  method: nullable(text),
  caution: nullable(codes<NonNullable<Change['caution']>>({ 'paired-as-independent': true })),
  minimalDetectable: nullable(number),
  adjustedP: nullable(number),
  reason: nullable(reason),
});
