import * as z from 'zod';
import { DateTextSchema, IdSchema, object, PeriodTextSchema, TextSchema } from './primitives.ts';

/** The statuses that people can set: those that say something of the indicator, not of its data. */
export const JudgedStatusSchema = z.enum([
  'on-track',
  'behind',
  'well-behind',
  'moving-away',
  'no-clear-change',
  'right-direction-uncertain',
  'met',
  'missed',
  'met-then-lost',
  'within-limit',
  'limit-breached',
  'not-assessed',
]);
export type JudgedStatus = z.infer<typeof JudgedStatusSchema>;

/** The team's own reading of one indicator; a status it sets needs a reason, and both are shown. */
export const ReadingSchema = object('Reading', {
  /** Indicator the reading is about, as an id. */
  indicator: IdSchema,
  /** What the figure tells, in the team’s view. */
  text: TextSchema,
  /** The team’s own status, if it differs from the computed one. */
  status: JudgedStatusSchema.optional(),
  /** Why the team sets another status than the tool; both are shown. */
  reason: TextSchema.optional(),
});

export const DeviationSchema = object('Deviation', {
  /** What went otherwise than planned. */
  what: TextSchema,
  /** What caused the deviation. */
  why: TextSchema.optional(),
  /** What follows from the deviation for the experiment. */
  consequence: TextSchema.optional(),
});

export const MonitoringDecisionSchema = object('MonitoringDecision', {
  /** Continue, adjust, pause, stop or end as planned. */
  decision: z.enum(['continue', 'adjust', 'pause', 'stop', 'end-as-planned']),
  /** Why it was decided so. */
  reason: TextSchema,
  /** Date of the decision. */
  on: DateTextSchema.optional(),
  /** Who decided: a role or a group. */
  by: TextSchema.optional(),
});

/** `experiments/<id>/monitoring/<period>.yaml`: a reporting period as the team saw it. */
export const MonitoringSchema = object('Monitoring', {
  /** Reporting period, the same as the file’s name, for example 2020-H1. */
  period: PeriodTextSchema,
  /** Date of the report, as 2020-07-31. */
  reported_on: DateTextSchema,
  /** The role that reports, not a person’s name. */
  reported_by: TextSchema,
  /** What was done in the period. */
  what_was_done: TextSchema,
  /** The team’s own reading of the indicators. */
  readings: z.array(ReadingSchema).optional(),
  /** Deviations from the plan in this period. */
  deviations: z.array(DeviationSchema).optional(),
  /** What was learned in this period. */
  learned: TextSchema.optional(),
  /** What is done next. */
  next: TextSchema.optional(),
  /** Decision on how the experiment goes on, and why. */
  decision: MonitoringDecisionSchema,
  /** Notes on the figures: delays, gaps, changes. */
  data_notes: TextSchema.optional(),
});
export type Monitoring = z.infer<typeof MonitoringSchema>;

/** Front matter of `experiments/<id>/journal/<date>.md`: news, never values. */
export const JournalSchema = object('Journal', {
  /** Title of the news, for example “The house opened”. */
  title: TextSchema,
  /** Date of the news, as 2019-10-14. */
  date: DateTextSchema,
  /** The role or organisation that tells the news. */
  by: TextSchema.optional(),
  /** Keywords by which the news is found. */
  tags: z.array(z.string()).optional(),
  /** Language the news is written in: fi, sv or en. */
  language: z.enum(['fi', 'sv', 'en']).optional(),
});
export type Journal = z.infer<typeof JournalSchema>;
