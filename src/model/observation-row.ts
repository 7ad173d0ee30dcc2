import * as z from 'zod';
import { OBSERVATION_STATUSES } from './observation-columns.ts';
import { AmountSchema, NumberSchema, PeriodTextSchema } from './primitives.ts';

/**
 * One row of `data/<indicator>.csv` once it is read. Files are not checked through this schema (a
 * million rows would take twice as long): `build-observations` does the same by hand, with cells as
 * places. Further columns are the sheet's disaggregations; a blank cell is null.
 */
export const ObservationRowSchema = z
  .object({
    /** Period of the row, for example 2019-H2 or 2019-10. */
    period: PeriodTextSchema,
    /** Id of the area; blank or `_T` means the experiment’s own. */
    area: z.string().optional(),
    /** Value of the observation without its unit; blank is not zero. */
    value: NumberSchema.optional(),
    /** The numerator, for example how many answered “yes”. */
    numerator: NumberSchema.optional(),
    /** The denominator, for example how many answered. */
    denominator: NumberSchema.optional(),
    /** How many respondents or cases the value is based on. */
    n: AmountSchema.optional(),
    /** Standard deviation, when the value is a mean. */
    sd: AmountSchema.optional(),
    /** Lower limit of the confidence interval, if the source gives it. */
    lower: NumberSchema.optional(),
    /** Upper limit of the confidence interval, if the source gives it. */
    upper: NumberSchema.optional(),
    /** State of the figure, for example `provisional`; several are separated by a space. */
    status: z.array(z.enum(OBSERVATION_STATUSES)).optional(),
    /** Note on the row; required when a published figure changes. */
    note: z.string().optional(),
  })
  .catchall(z.string())
  .meta({ id: 'Observation' });
