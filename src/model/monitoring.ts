import * as z from 'zod';
import { DateTextSchema, IdSchema, object, PeriodTextSchema, TextSchema } from './primitives.ts';

/** The team's own reading of one indicator; a status it sets needs a reason, and both are shown. */
export const ReadingSchema = object('Reading', {
  indicator: IdSchema,
  text: TextSchema,
  status: z
    .enum([
      'on-track',
      'behind',
      'well-behind',
      'moving-away',
      'no-clear-change',
      'right-direction-uncertain',
      'met',
      'missed',
    ])
    .optional(),
  reason: TextSchema.optional(),
});

export const DeviationSchema = object('Deviation', {
  what: TextSchema,
  why: TextSchema.optional(),
  consequence: TextSchema.optional(),
});

export const MonitoringDecisionSchema = object('MonitoringDecision', {
  decision: z.enum(['continue', 'adjust', 'pause', 'stop', 'end-as-planned']),
  reason: TextSchema,
  on: DateTextSchema.optional(),
  by: TextSchema.optional(),
});

/** `experiments/<id>/monitoring/<period>.yaml`: a reporting period as the team saw it. */
export const MonitoringSchema = object('Monitoring', {
  period: PeriodTextSchema,
  reported_on: DateTextSchema,
  reported_by: TextSchema,
  what_was_done: TextSchema,
  readings: z.array(ReadingSchema).optional(),
  deviations: z.array(DeviationSchema).optional(),
  learned: TextSchema.optional(),
  next: TextSchema.optional(),
  decision: MonitoringDecisionSchema,
  data_notes: TextSchema.optional(),
});
export type Monitoring = z.infer<typeof MonitoringSchema>;

/** Front matter of `experiments/<id>/journal/<date>.md`: news, never values. */
export const JournalSchema = object('Journal', {
  title: TextSchema,
  date: DateTextSchema,
  by: TextSchema.optional(),
  tags: z.array(z.string()).optional(),
  language: z.enum(['fi', 'sv', 'en']).optional(),
});
export type Journal = z.infer<typeof JournalSchema>;
