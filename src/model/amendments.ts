import * as z from 'zod';
import {
  DateTextSchema,
  IdSchema,
  NumberSchema,
  object,
  PeriodTextSchema,
  TextSchema,
} from './primitives.ts';

const ScalarSchema = z.union([z.string(), NumberSchema, z.boolean(), z.null()]);

/** A declared change of a bound field of the plan. */
export const AmendmentSchema = object('Amendment', {
  on: DateTextSchema,
  field: z.string(),
  from: ScalarSchema,
  to: ScalarSchema,
  reason: TextSchema,
  decided_by: TextSchema,
});

/** A bulk change of published values. */
export const RestatementSchema = object('Restatement', {
  indicator: IdSchema,
  periods: z.array(PeriodTextSchema).min(1),
  kind: z.enum(['revision', 'correction']),
  reason: TextSchema,
  on: DateTextSchema,
});

/** `experiments/<id>/amendments.yaml`. */
export const AmendmentsSchema = object('Amendments', {
  amendments: z.array(AmendmentSchema).optional(),
  restatements: z.array(RestatementSchema).optional(),
});
export type Amendments = z.infer<typeof AmendmentsSchema>;
