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
    period: PeriodTextSchema,
    area: z.string().optional(),
    value: NumberSchema.optional(),
    numerator: NumberSchema.optional(),
    denominator: NumberSchema.optional(),
    n: AmountSchema.optional(),
    sd: AmountSchema.optional(),
    lower: NumberSchema.optional(),
    upper: NumberSchema.optional(),
    status: z.array(z.enum(OBSERVATION_STATUSES)).optional(),
    note: z.string().optional(),
  })
  .catchall(z.string())
  .meta({ id: 'Observation' });
