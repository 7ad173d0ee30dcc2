import * as z from 'zod';
import { CommitSchema, DateTextSchema, IdSchema, object, TextSchema } from './primitives.ts';

/** Red, yellow and green of peer review; grey is two things: evidence missing, or does not apply. */
export const LightSchema = z.enum([
  'green',
  'yellow',
  'red',
  'grey-evidence-missing',
  'grey-does-not-apply',
]);

/** The digest and commit of what was reviewed. */
export const BindingSchema = object('Binding', {
  scope: z.enum(['plan', 'results']),
  commit: CommitSchema.optional(),
  digest: z.string().optional(),
});

export const ReviewerSchema = object('Reviewer', {
  organisation: IdSchema,
  role: TextSchema.optional(),
  conflict_of_interest: object('ConflictOfInterest', {
    state: z.enum(['none', 'declared', 'waived']),
    reason: TextSchema.optional(),
  }).optional(),
});

export const ReviewCriterionSchema = object('ReviewCriterion', {
  id: IdSchema,
  name: TextSchema,
  question: TextSchema.optional(),
});

export const ReviewDatesSchema = object('ReviewDates', {
  agreed: DateTextSchema,
  preparation: DateTextSchema.optional(),
  visit: DateTextSchema.optional(),
  feedback_due: DateTextSchema.optional(),
  response_due: DateTextSchema.optional(),
  follow_up: DateTextSchema.optional(),
});

export const PublicitySchema = object('Publicity', {
  state: z.enum(['public', 'draft-until', 'confidential']),
  until: DateTextSchema.optional(),
  ground: TextSchema.optional(),
});

/** `reviews/<review>/agreement.yaml`. */
export const AgreementSchema = object('Agreement', {
  title: TextSchema,
  host: IdSchema,
  reviewers: z.array(ReviewerSchema).min(1).max(6),
  pairing: z.enum(['reciprocal', 'rotating']).optional(),
  reviewed: BindingSchema,
  questions: z.array(TextSchema).min(1).max(3),
  themes: z.array(TextSchema).optional(),
  criteria: z.array(ReviewCriterionSchema).min(1),
  indicators: z.array(IdSchema).optional(),
  practices: TextSchema.optional(),
  duties: TextSchema.optional(),
  publicity: PublicitySchema.optional(),
  dates: ReviewDatesSchema,
});
export type Agreement = z.infer<typeof AgreementSchema>;

/** One criterion judged, always with reasoning. */
export const JudgementSchema = object('Judgement', {
  criterion: IdSchema,
  light: LightSchema,
  reasoning: TextSchema,
  evidence: z.array(z.string()).optional(),
});
export type Judgement = z.infer<typeof JudgementSchema>;

/** `reviews/<review>/self-assessment.yaml`: the host, before the visit, on the same criteria. */
export const SelfAssessmentSchema = object('SelfAssessment', {
  organisation: IdSchema,
  on: DateTextSchema,
  criteria: z.array(JudgementSchema).min(1),
  strengths: z.array(TextSchema).optional(),
  concerns: z.array(TextSchema).optional(),
});
export type SelfAssessment = z.infer<typeof SelfAssessmentSchema>;

export const RecommendationSchema = object('Recommendation', {
  number: z.int().min(1),
  text: TextSchema,
  to: TextSchema,
  urgency: z.enum(['now', 'this-period', 'later']),
});

/** `reviews/<review>/assessments/<organisation>.yaml`. */
export const AssessmentSchema = object('Assessment', {
  organisation: IdSchema,
  on: DateTextSchema,
  reviewed: BindingSchema.optional(),
  criteria: z.array(JudgementSchema).min(1),
  answers: z.array(TextSchema).optional(),
  strengths: z.array(TextSchema).min(1),
  areas_to_develop: z.array(TextSchema),
  recommendations: z.array(RecommendationSchema),
  transferability: TextSchema.optional(),
  takes_home: TextSchema.optional(),
});
export type Assessment = z.infer<typeof AssessmentSchema>;

export const RecommendationResponseSchema = object('RecommendationResponse', {
  from: IdSchema,
  number: z.int().min(1),
  decision: z.enum(['accepted', 'partly', 'rejected']),
  why: TextSchema.optional(),
  action: TextSchema.optional(),
  responsible: TextSchema.optional(),
  due: DateTextSchema.optional(),
  state: z.enum(['open', 'in-progress', 'done', 'dropped']).optional(),
  follow_up: TextSchema.optional(),
});

/** `reviews/<review>/response.yaml`: the host per recommendation, then the follow-up. */
export const ReviewResponseSchema = object('ReviewResponse', {
  on: DateTextSchema,
  by: TextSchema,
  text: TextSchema.optional(),
  responses: z.array(RecommendationResponseSchema),
  follow_up_on: DateTextSchema.optional(),
  follow_up: TextSchema.optional(),
});
export type ReviewResponse = z.infer<typeof ReviewResponseSchema>;
