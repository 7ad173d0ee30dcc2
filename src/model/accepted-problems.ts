import * as z from 'zod';
import { DateTextSchema, object, TextSchema } from './primitives.ts';

/** A problem that is known and left as it is, for a reason. */
export const AcceptedProblemSchema = object('AcceptedProblem', {
  /**
   * Place that is accepted, as the field `path` of `validate --format json` names it; without it
   * the whole file, which will not do for errors and personal data.
   */
  at: z.string().optional(),
  /** Why the problem is left as it is. */
  reason: TextSchema,
  /** Last day on which the acceptance holds; after it the problem is reported again. */
  until: DateTextSchema.optional(),
});
export type AcceptedProblem = z.infer<typeof AcceptedProblemSchema>;

/** `accepted-problems.yaml`: file → rule → places that `validate` is silent about. */
export const AcceptedProblemsSchema = object('AcceptedProblems', {
  /**
   * Accepted problems: the file, under it the rule, and under that the places with their reasons.
   */
  accepted: z.record(z.string(), z.record(z.string(), z.array(AcceptedProblemSchema).min(1))),
});
export type AcceptedProblems = z.infer<typeof AcceptedProblemsSchema>;
