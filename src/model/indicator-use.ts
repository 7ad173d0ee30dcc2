import * as z from 'zod';
import {
  AmountSchema,
  IdSchema,
  NumberSchema,
  object,
  PeriodTextSchema,
  TextSchema,
} from './primitives.ts';
import { ProgressMethodSchema } from './progress-method.ts';

/** Read from the data (`period` alone), given (`value`, `period`, `source`) or missing for a reason. */
export const BaselineSchema = object('Baseline', {
  /**
   * Period of the baseline, for example 2019-H1; without a value it is read from the observations.
   */
  period: PeriodTextSchema.optional(),
  /** The baseline’s value, if it is not among the observations. */
  value: NumberSchema.optional(),
  /** Where the given baseline value comes from. */
  source: TextSchema.optional(),
  /** Why there is no baseline, if it was not measured. */
  missing: TextSchema.optional(),
});

/** A value, or a range with `low` and `high`. */
export const TargetSchema = object('Target', {
  /** Target value, for example 62. */
  value: NumberSchema.optional(),
  /** Lower end of the target, when it is a range. */
  low: NumberSchema.optional(),
  /** Upper end of the target, when it is a range. */
  high: NumberSchema.optional(),
  /** Period in which the target is to be met, for example 2020-H2. */
  period: PeriodTextSchema,
  /** Why the target is what it is. */
  rationale: TextSchema.optional(),
  /** How near the target is enough when the value is to be maintained. */
  tolerance: AmountSchema.optional(),
});

export const MilestoneSchema = object('Milestone', {
  /** Period of the milestone, for example 2019-H2. */
  period: PeriodTextSchema,
  /** Value of the milestone. */
  value: NumberSchema,
});

export const ComparisonSchema = object('Comparison', {
  /** Several comparison areas in the same data file. */
  areas: z.array(z.string()).optional(),
  /** One comparison area in the same data file. */
  area: z.string().optional(),
  /**
   * Who was measured the two times: the same people (`same-people`) or two samples of different people
   * (`different-people`). Without it a survey’s difference has no confidence interval.
   */
  sampling: z.enum(['same-people', 'different-people']).optional(),
  /** Why the comparison area is suitable and how it differs from the experiment’s own. */
  note: TextSchema.optional(),
});

/** An indicator as this experiment uses it; or a common one left out, with the reason. */
export const IndicatorUseSchema = object('IndicatorUse', {
  /** Id of a common or own indicator. */
  indicator: IdSchema,
  /** Role: primary (at most three), secondary, guardrail (must not get worse) or context. */
  role: z.enum(['primary', 'secondary', 'guardrail', 'context']).optional(),
  /** The version of the reference sheet the plan commits to. */
  version: z.int().optional(),
  /** Area the figure is read for, if it is not the experiment’s own. */
  area: z.string().optional(),
  /** Baseline: a period in the observations, a given value, or why it is missing. */
  baseline: BaselineSchema.optional(),
  /** Target: a value or range, a period and its rationale. */
  target: TargetSchema.optional(),
  /** Milestones on the way to the target. */
  milestones: z.array(MilestoneSchema).optional(),
  /**
   * How the target is approached: evenly (`linear`), through `milestones`, or judged at the end
   * only (`end-only`).
   */
  path: z.enum(['linear', 'milestones', 'end-only']).optional(),
  /**
   * The method that computes this indicator’s status, if it is not the programme’s: `linear-path@1`,
   * `statcan-cagr@1`, `un-2023@1` or `eurostat@1`.
   */
  progress_method: ProgressMethodSchema.optional(),
  /** How large a difference is not yet a clear change where there is no confidence interval. */
  tolerance: AmountSchema.optional(),
  /** Comparison areas whose development is followed alongside. */
  comparison: ComparisonSchema.optional(),
  /** Why a common indicator is left out; the other fields then stay empty. */
  omitted: TextSchema.optional(),
});
export type IndicatorUse = z.infer<typeof IndicatorUseSchema>;
