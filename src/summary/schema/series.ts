import type { CellState } from '../cell.ts';
import type { Mark, SeriesPoint, SeriesState } from '../facts/series.ts';
import { interval } from './estimate.ts';
import { codes, flag, integer, list, nullable, number, record, text } from './parts.ts';
import { reason } from './reason.ts';

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

export const mark = codes<Mark>({
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

export const series = record<SeriesState>('SeriesState', {
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
  revision: record<SeriesState['revision']>('RevisionSize', {
    periods: integer,
    mean: nullable(number),
    meanAbsolute: nullable(number),
    large: list(text),
    method: nullable(text),
    reason: nullable(reason),
  }),
  outliers: list(
    record<SeriesState['outliers'][number]>('Outlier', { period: text, explained: flag }),
  ),
  missing: list(text),
});

export const point = record<SeriesPoint>('SeriesPoint', {
  period: text,
  middle: number,
  value: nullable(number),
  interval: nullable(interval),
  n: nullable(number),
  numerator: nullable(number),
  denominator: nullable(number),
  sd: nullable(number),
  forecast: flag,
  state,
  marks: list(mark),
  breakBefore: flag,
  note: text,
});
