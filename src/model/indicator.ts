import * as z from 'zod';
import { MOST_NUMBER } from '../source/number.ts';
import {
  DateTextSchema,
  DimensionSchema,
  IdSchema,
  NumberSchema,
  object,
  TextSchema,
} from './primitives.ts';

/** Ten years, in days: statistics come out sooner or not at all. */
const LONGEST_LAG = 3660;

export const MeasureSchema = z.enum([
  'count',
  'proportion',
  'rate',
  'mean',
  'ratio',
  'index',
  'ordinal',
  'boolean',
  'qualitative',
]);
export type Measure = z.infer<typeof MeasureSchema>;

export const DirectionSchema = z.enum(['increase', 'decrease', 'maintain', 'range', 'none']);
export type Direction = z.infer<typeof DirectionSchema>;

export const FrequencySchema = z.enum([
  'once',
  'year',
  'school-year',
  'school-term',
  'half-year',
  'tertial',
  'quarter',
  'month',
  'week',
  'day',
]);

export const RangeSchema = object('Range', {
  min: NumberSchema.optional(),
  max: NumberSchema.optional(),
});

/** One way of splitting an indicator into groups. */
export const DisaggregationSchema = object('Disaggregation', {
  id: IdSchema,
  name: TextSchema,
  reference: z.string().optional(),
  codes: z.array(object('DisaggregationCode', { code: z.string(), name: TextSchema })).min(1),
});

/** A validated instrument's wording must not be edited. */
export const InstrumentSchema = object('Instrument', {
  name: TextSchema,
  validated: z.boolean().optional(),
  items: z.int().optional(),
  min: NumberSchema.optional(),
  max: NumberSchema.optional(),
  wording: TextSchema.optional(),
  url: z.string().optional(),
});

/** Where the figures come from. Exactly one of the four kinds (a rule holds that). */
export const IndicatorSourceSchema = object('IndicatorSource', {
  own: TextSchema.optional(),
  register: TextSchema.optional(),
  sotkanet: object('SotkanetSource', { id: z.int() }).optional(),
  pxweb: object('PxwebSource', {
    table: z.string(),
    selection: z.record(z.string(), z.array(z.string())).optional(),
  }).optional(),
});

export const AgreementMarkSchema = object('AgreementMark', {
  organisation: IdSchema,
  on: DateTextSchema,
});

export const SheetChangeSchema = object('SheetChange', {
  version: z.int(),
  on: DateTextSchema,
  what: TextSchema,
  why: TextSchema,
});

/** `indicators/<id>.yaml` or `experiments/<id>/indicators/<id>.yaml`: the reference sheet. */
export const IndicatorSchema = object('Indicator', {
  id: IdSchema,
  version: z.int().min(1).optional(),
  name: TextSchema,
  short_name: TextSchema.optional(),
  dimension: DimensionSchema.optional(),
  level: z.enum(['input', 'activity', 'output', 'outcome', 'impact', 'context']),
  measure: MeasureSchema,
  unit: TextSchema,
  decimals: z.int().min(0).max(6).optional(),
  direction: DirectionSchema,
  range: RangeSchema.optional(),
  definition: TextSchema,
  excludes: TextSchema.optional(),
  rationale: TextSchema.optional(),
  numerator: TextSchema.optional(),
  denominator: TextSchema.optional(),
  multiplier: z.number().positive().max(MOST_NUMBER).optional(),
  counts_people: z.boolean().optional(),
  disaggregations: z.array(DisaggregationSchema).optional(),
  geography: TextSchema.optional(),
  instrument: InstrumentSchema.optional(),
  collection: TextSchema.optional(),
  frequency: FrequencySchema,
  release_lag_days: z.int().min(0).max(LONGEST_LAG).optional(),
  responsible: TextSchema.optional(),
  aggregation: z.enum(['sum', 'weighted', 'none']).optional(),
  quality: TextSchema.optional(),
  limitations: TextSchema.optional(),
  comparability: TextSchema.optional(),
  privacy: object('IndicatorPrivacy', {
    sensitive: z.boolean().optional(),
    threshold: z.int().min(1).optional(),
    note: TextSchema.optional(),
  }).optional(),
  licence: TextSchema.optional(),
  source: IndicatorSourceSchema.optional(),
  status: z.enum(['draft', 'agreed', 'deprecated']).optional(),
  agreed: z.array(AgreementMarkSchema).optional(),
  changes: z.array(SheetChangeSchema).optional(),
});
export type Indicator = z.infer<typeof IndicatorSchema>;
