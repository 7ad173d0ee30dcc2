import * as z from 'zod';
import { MOST_NUMBER } from '../source/number.ts';

/**
 * The small shapes that files share. Schemas hold only what JSON Schema can say; what it cannot say
 * (a period's form, a reference) is a rule.
 */

/** Names an object schema: its fields' descriptions are `messages/<lang>/fields.json` `<name>.<key>`. */
export function object<const Shape extends z.ZodRawShape>(name: string, shape: Shape) {
  return z.strictObject(shape).meta({ id: name });
}

/** Text a person wrote: the programme's first language, or one text per language. */
export const TextSchema = z.union([
  z.string(),
  object('Text', {
    /** The text in Finnish. */
    fi: z.string().optional(),
    /** The text in Swedish. */
    sv: z.string().optional(),
    /** The text in English. */
    en: z.string().optional(),
  }),
]);
export type Text = z.infer<typeof TextSchema>;

export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
/** A commit's hash, in full or as its first digits. */
export const COMMIT_PATTERN = /^[0-9a-f]{7,40}$/;
/** Text with a sign in it: what is blank counts as not given. */
export const NOT_BLANK_PATTERN = /\S/;
export const REGION_CODE_PATTERN = /^[0-9A-Z]+$/;

/** Kebab-case ASCII. */
export const IdSchema = z.string().regex(ID_PATTERN);

/** A period as written: `2019`, `2019-H2`, `2019-10`; a bare year may be a number. */
export const PeriodTextSchema = z.union([z.string(), z.int()]);
export type PeriodText = z.infer<typeof PeriodTextSchema>;

/**
 * ISO date, `2019-10-14`. An editor knows by the format which days there are, save that the calendar
 * begins with the year 1; the check tells of other days in words of their own (`impossible-dates`).
 */
export const DateTextSchema = z
  .string()
  .regex(DATE_PATTERN)
  .meta({ format: 'date', pattern: `^(?!0000)${DATE_PATTERN.source.slice(1)}` });

/** Region codes keep their leading zeros only as text. */
export const RegionCodeSchema = z.string().regex(REGION_CODE_PATTERN);

export const CommitSchema = z.string().regex(COMMIT_PATTERN);

/** A figure, bounded so that whatever is computed from it stays a number. */
export const NumberSchema = z.number().min(-MOST_NUMBER).max(MOST_NUMBER);

/** A figure that cannot be negative. */
export const AmountSchema = z.number().min(0).max(MOST_NUMBER);

/** The seven dimensions of a socially sustainable city. */
export const DimensionSchema = z.enum([
  'livelihood',
  'services',
  'safety',
  'fair-distribution',
  'inclusion',
  'community',
  'health',
]);
export const DIMENSIONS = DimensionSchema.options;

export const LanguageSchema = z.enum(['fi', 'sv', 'en']);

/** A reference to something outside the programme. */
export const LinkSchema = object('Link', {
  /** Title and publisher of the source. */
  title: TextSchema,
  /** Web address, for example https://example.org. */
  url: z.string().optional(),
  /** What is worth reading in the source. */
  note: TextSchema.optional(),
});

/** A judged number: exactly one of the three bounds (a rule holds that). */
export const CriterionSchema = object('Criterion', {
  /** Indicator whose figure decides, as an id. */
  indicator: IdSchema,
  /** The value must be at least this. */
  at_least: NumberSchema.optional(),
  /** The value may be at most this. */
  at_most: NumberSchema.optional(),
  /** The value must change at least this much from the baseline; minus means a fall. */
  change_at_least: NumberSchema.optional(),
  /** Period by which the criterion must hold, for example 2020-H2. */
  by: PeriodTextSchema.optional(),
});
export type Criterion = z.infer<typeof CriterionSchema>;
