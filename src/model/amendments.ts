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
  /** Date on which the amendment was decided, as 2020-02-03. */
  on: DateTextSchema,
  /** The changed field of the plan as a path, for example `indicators[0].target.value`. */
  field: z.string(),
  /** The field’s value before the amendment; `null` if there was none. */
  from: ScalarSchema,
  /** The field’s value after the amendment; `null` if it was removed. */
  to: ScalarSchema,
  /** Why the plan was amended; the reason is shown next to the result. */
  reason: TextSchema,
  /** Who decided on the amendment: a role or a body. */
  decided_by: TextSchema,
});

/** A bulk change of published values. */
export const RestatementSchema = object('Restatement', {
  /** Indicator whose published figures change, as an id. */
  indicator: IdSchema,
  /** Periods whose figures change, for example `2018..2019`. */
  periods: z.array(PeriodTextSchema).min(1),
  /** A `revision` (fuller data or method) or a `correction` of an error. */
  kind: z.enum(['revision', 'correction']),
  /** Why the published figures changed. */
  reason: TextSchema,
  /** Date on which the figures were changed. */
  on: DateTextSchema,
});

/** `experiments/<id>/amendments.yaml`. */
export const AmendmentsSchema = object('Amendments', {
  /** The declared amendments of the plan, oldest first. */
  amendments: z.array(AmendmentSchema).optional(),
  /** Restatements of published figures that concern many periods at once. */
  restatements: z.array(RestatementSchema).optional(),
});
export type Amendments = z.infer<typeof AmendmentsSchema>;
