import * as z from 'zod';
import { MOST_NUMBER } from '../source/number.ts';
import {
  DateTextSchema,
  DimensionSchema,
  IdSchema,
  NOT_BLANK_PATTERN,
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
  /** Smallest possible value, for example 0. */
  min: NumberSchema.optional(),
  /** Largest possible value, for example 100. */
  max: NumberSchema.optional(),
});

/** One way of splitting an indicator into groups. */
export const DisaggregationSchema = object('Disaggregation', {
  /** Id of the disaggregation, also the column’s name in the data file, for example `age-group`. */
  id: IdSchema,
  /** Name of the disaggregation in reports, for example “Age group”. */
  name: TextSchema,
  /** The group that others are compared with, as a code; chosen in advance. */
  reference: z.string().optional(),
  /**
   * Codes of the groups in order, the worst-off first, where the groups have an order, such as
   * income fifths. Groups without a place in it, such as “not known”, are left out.
   */
  ordered: z.array(z.string().regex(NOT_BLANK_PATTERN)).min(1).optional(),
  /** Groups of the disaggregation and their codes. */
  codes: z
    .array(
      object('DisaggregationCode', {
        /** Code of the group as it stands in the data file, for example `u30`. */
        code: z.string().regex(NOT_BLANK_PATTERN),
        /** Name of the group in reports, for example “under 30”. */
        name: TextSchema,
      }),
    )
    .min(1),
});

/** A validated instrument's wording must not be edited. */
export const InstrumentSchema = object('Instrument', {
  /** Name of the instrument, for example “Inclusion indicator”. */
  name: TextSchema,
  /** Whether the instrument is validated, in which case its wording must not be edited. */
  validated: z.boolean().optional(),
  /** How many questions the instrument has. */
  items: z.int().optional(),
  /** The instrument’s lowest possible score. */
  min: NumberSchema.optional(),
  /** The instrument’s highest possible score. */
  max: NumberSchema.optional(),
  /** The wording of the questions exactly as respondents see it. */
  wording: TextSchema.optional(),
  /** Web address where the instrument is described. */
  url: z.string().optional(),
});

/** Where the figures come from. Exactly one of the four kinds (a rule holds that). */
export const IndicatorSourceSchema = object('IndicatorSource', {
  /** An own survey or count: what it is and who does it. */
  own: TextSchema.optional(),
  /** The register the figures come from, and who keeps it. */
  register: TextSchema.optional(),
  /** An indicator in THL’s Sotkanet. */
  sotkanet: object('SotkanetSource', {
    /** Number of the indicator in Sotkanet. */
    id: z.int(),
  }).optional(),
  /** A table in a PxWeb statistics database, for example Statistics Finland’s. */
  pxweb: object('PxwebSource', {
    /** Address or id of the table in the database. */
    table: z.string(),
    /** What is fetched from the table: a variable and its codes. */
    selection: z.record(z.string(), z.array(z.string())).optional(),
  }).optional(),
});

export const AgreementMarkSchema = object('AgreementMark', {
  /** Id of the organisation that agreed to the reference sheet. */
  organisation: IdSchema,
  /** Date on which the organisation agreed to the reference sheet, as 2019-10-14. */
  on: DateTextSchema,
});

export const SheetChangeSchema = object('SheetChange', {
  /** The version that the change made. */
  version: z.int(),
  /** Date on which the sheet was changed. */
  on: DateTextSchema,
  /** What was changed in the sheet. */
  what: TextSchema,
  /** Why the sheet was changed. */
  why: TextSchema,
});
export type SheetChange = z.infer<typeof SheetChangeSchema>;

/** `indicators/<id>.yaml` or `experiments/<id>/indicators/<id>.yaml`: the reference sheet. */
export const IndicatorSchema = object('Indicator', {
  /** Id of the indicator, the same as the file’s name, for example `experienced-inclusion`. */
  id: IdSchema,
  /** Version number of the reference sheet; it grows when the definition changes. */
  version: z.int().min(1).optional(),
  /** Name of the indicator, for example “Experienced inclusion”. */
  name: TextSchema,
  /** Short name for charts and tables. */
  short_name: TextSchema.optional(),
  /** The dimension the indicator belongs to. */
  dimension: DimensionSchema.optional(),
  /** Step in the theory of change: input, activity, output, outcome, impact or context. */
  level: z.enum(['input', 'activity', 'output', 'outcome', 'impact', 'context']),
  /**
   * What kind of figure it is: count, proportion, rate, mean, ratio, index, ordinal, boolean or
   * qualitative.
   */
  measure: MeasureSchema,
  /** The unit as it is shown, for example % or visits. */
  unit: TextSchema,
  /** How many decimals are shown, 0–6. */
  decimals: z.int().min(0).max(6).optional(),
  /** Desired direction: increase, decrease, maintain, range or none. */
  direction: DirectionSchema,
  /** The smallest and largest value the figure can have. */
  range: RangeSchema.optional(),
  /** What the indicator measures, so exactly that two people would get the same number. */
  definition: TextSchema,
  /** What is not counted, for example visits by staff. */
  excludes: TextSchema.optional(),
  /** Why this very indicator tells of the intended change. */
  rationale: TextSchema.optional(),
  /** Numerator: what is counted, for example respondents who feel included. */
  numerator: TextSchema.optional(),
  /** Denominator: what the share or ratio is taken of, for example all who answered. */
  denominator: TextSchema.optional(),
  /** What numerator over denominator is multiplied by, for example 100 or 1000. */
  multiplier: z.number().positive().max(MOST_NUMBER).optional(),
  /** Whether the indicator counts people (`true`), in which case small numbers are withheld. */
  counts_people: z.boolean().optional(),
  /** Disaggregations by which observations are split, for example age group. */
  disaggregations: z.array(DisaggregationSchema).optional(),
  /** The area the figure is about, for example the whole city. */
  geography: TextSchema.optional(),
  /** The instrument, a survey or test, that yields the data. */
  instrument: InstrumentSchema.optional(),
  /** How the data are collected, for example by a paper survey at the door. */
  collection: TextSchema.optional(),
  /** How often the figure is measured, for example `half-year` or `month`. */
  frequency: FrequencySchema,
  /** Release lag: how many days after the period’s end the figure is available. */
  release_lag_days: z.int().min(0).max(LONGEST_LAG).optional(),
  /** The role responsible for collecting the figure. */
  responsible: TextSchema.optional(),
  /**
   * Whether periods may be summed (`sum`), weighted (`weighted`) or neither (`none`); percentages
   * are never summed.
   */
  aggregation: z.enum(['sum', 'weighted', 'none']).optional(),
  /** How the quality of the data is assured. */
  quality: TextSchema.optional(),
  /** What the figure does not tell and where it may mislead. */
  limitations: TextSchema.optional(),
  /** What the figure can and cannot be compared with. */
  comparability: TextSchema.optional(),
  /** Privacy, where it differs from the programme’s general limits. */
  privacy: object('IndicatorPrivacy', {
    /** Whether the figures are sensitive, which raises the limit for small numbers. */
    sensitive: z.boolean().optional(),
    /** This indicator’s limit: smaller counts of people are withheld. */
    threshold: z.int().min(1).optional(),
    /** Why this indicator’s privacy differs. */
    note: TextSchema.optional(),
  }).optional(),
  /** On which terms the figures may be used, such as CC BY 4.0. */
  licence: TextSchema.optional(),
  /** Where the figures come from: own survey, register, Sotkanet or PxWeb. */
  source: IndicatorSourceSchema.optional(),
  /** Whether the sheet is a `draft`, `agreed` or `deprecated`. */
  status: z.enum(['draft', 'agreed', 'deprecated']).optional(),
  /** Organisations that have agreed to the reference sheet, and when. */
  agreed: z.array(AgreementMarkSchema).optional(),
  /** Changes of the reference sheet, version by version. */
  changes: z.array(SheetChangeSchema).optional(),
});
export type Indicator = z.infer<typeof IndicatorSchema>;
