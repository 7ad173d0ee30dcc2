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
  /** Whether the plan (`plan`) or the plan and the results (`results`) are reviewed. */
  scope: z.enum(['plan', 'results']),
  /** The commit that was reviewed; the tool fills it in. */
  commit: CommitSchema.optional(),
  /** Digest of what was reviewed, by which the tool notices changes. */
  digest: z.string().optional(),
});

export type Binding = z.infer<typeof BindingSchema>;

export const ReviewerSchema = object('Reviewer', {
  /** Id of the reviewing organisation; another one than the experiment’s lead. */
  organisation: IdSchema,
  /** The reviewer’s role in their own organisation. */
  role: TextSchema.optional(),
  /** The reviewer’s declared interests. */
  conflict_of_interest: object('ConflictOfInterest', {
    /** Whether the reviewer has interests: `none`, `declared`, or `waived` with a reason. */
    state: z.enum(['none', 'declared', 'waived']),
    /** What the interest is, or why the review may be done in spite of it. */
    reason: TextSchema.optional(),
  }).optional(),
});

export const ReviewCriterionSchema = object('ReviewCriterion', {
  /** Id of the criterion that assessments refer to. */
  id: IdSchema,
  /** Name of the criterion, for example “Need”. */
  name: TextSchema,
  /** The question that the criterion answers. */
  question: TextSchema.optional(),
});

export type ReviewCriterion = z.infer<typeof ReviewCriterionSchema>;

export const ReviewDatesSchema = object('ReviewDates', {
  /** Date on which the review was agreed. */
  agreed: DateTextSchema,
  /** Date on which the reviewers have the material. */
  preparation: DateTextSchema.optional(),
  /** Date of the visit. */
  visit: DateTextSchema.optional(),
  /** Date by which assessments are given, within five weeks of the visit. */
  feedback_due: DateTextSchema.optional(),
  /** Date by which the host city responds. */
  response_due: DateTextSchema.optional(),
  /** Date of the follow-up, 6–12 months later. */
  follow_up: DateTextSchema.optional(),
});

export const PublicitySchema = object('Publicity', {
  /** `public`, a draft until a date (`draft-until`), or `confidential`. */
  state: z.enum(['public', 'draft-until', 'confidential']),
  /** Date until which the review is a draft. */
  until: DateTextSchema.optional(),
  /** The statutory ground for secrecy. */
  ground: TextSchema.optional(),
});

/** `reviews/<review>/agreement.yaml`. */
export const AgreementSchema = object('Agreement', {
  /** Name of the peer review, for example “Peer review of the neighbourhood house 2020”. */
  title: TextSchema,
  /** Id of the host city among the programme’s organisations. */
  host: IdSchema,
  /** The peer reviewers, one to six; two or three is usual. */
  reviewers: z.array(ReviewerSchema).min(1).max(6),
  /** Whether cities review each other (`reciprocal`) or in rotation (`rotating`). */
  pairing: z.enum(['reciprocal', 'rotating']).optional(),
  /** What is reviewed: the plan or the results, and which version of them. */
  reviewed: BindingSchema,
  /** One to three questions that the host city wants answered. */
  questions: z.array(TextSchema).min(1).max(3),
  /** Themes that the review concentrates on. */
  themes: z.array(TextSchema).optional(),
  /** Id of the criteria set that the criteria are from, a file of the folder `criteria`. */
  criteria_set: IdSchema.optional(),
  /** Criteria by which the experiment is assessed; five are usually enough. */
  criteria: z.array(ReviewCriterionSchema).min(1),
  /** Indicators used in the review, as ids. */
  indicators: z.array(IdSchema).optional(),
  /** How the review is done in practice, for example who is talked with. */
  practices: TextSchema.optional(),
  /** Who does what: material, visit, report. */
  duties: TextSchema.optional(),
  /** Whether the review is public, a draft until a date, or secret by law. */
  publicity: PublicitySchema.optional(),
  /** The agreed dates of the peer review, from preparation to follow-up. */
  dates: ReviewDatesSchema,
});
export type Agreement = z.infer<typeof AgreementSchema>;

/** One criterion judged, always with reasoning. */
export const JudgementSchema = object('Judgement', {
  /** Criterion of the review agreement, as an id. */
  criterion: IdSchema,
  /**
   * Light: green, yellow, red or grey; grey is of two kinds, evidence missing or does not apply.
   */
  light: LightSchema,
  /** Reasoning in words; the light alone is not enough. */
  reasoning: TextSchema,
  /** What the judgement rests on: files, indicators or talks. */
  evidence: z.array(z.string()).optional(),
});
export type Judgement = z.infer<typeof JudgementSchema>;

/** `reviews/<review>/self-assessment.yaml`: the host, before the visit, on the same criteria. */
export const SelfAssessmentSchema = object('SelfAssessment', {
  /** Id of the city that assessed itself. */
  organisation: IdSchema,
  /** Date of the self-assessment. */
  on: DateTextSchema,
  /** The host’s own judgement on the same criteria as the reviewers'. */
  criteria: z.array(JudgementSchema).min(1),
  /** Strengths of the experiment in the team’s own view. */
  strengths: z.array(TextSchema).optional(),
  /** What causes concern in the experiment. */
  concerns: z.array(TextSchema).optional(),
});
export type SelfAssessment = z.infer<typeof SelfAssessmentSchema>;

export const RecommendationSchema = object('Recommendation', {
  /** Number of the recommendation, which the response refers to. */
  number: z.int().min(1),
  /** The recommendation in a sentence or two. */
  text: TextSchema,
  /** Whom the recommendation is for. */
  to: TextSchema,
  /** Urgency: now, this period or later. */
  urgency: z.enum(['now', 'this-period', 'later']),
});

/**
 * What stands against a reviewer's independence, or keeps it from being checked: a part in the
 * experiment (`involved`), commits of the plan (`wrote-plan`), an assessment that came from an address
 * that the plan came from (`same-author`) or from the host (`host-wrote`), an interest that was declared
 * (`interest`); no e-mail domains to tell authors by (`no-domains`), no history (`no-history`).
 */
export const IndependenceGapSchema = z.enum([
  'involved',
  'interest',
  'wrote-plan',
  'same-author',
  'host-wrote',
  'no-domains',
  'no-history',
]);
export type IndependenceGap = z.infer<typeof IndependenceGapSchema>;

/** What the tool notes of an assessment that was submitted. */
export const SubmissionSchema = object('Submission', {
  /** Which submission of this organisation it is, from 1. */
  version: z.int().min(1),
  /** Date of the submission. */
  on: DateTextSchema,
  /** Digest of the assessment’s contents, by which the tool notices later edits. */
  contents: z.string(),
  /** What a second or later submission changes, and why. */
  changes: TextSchema.optional(),
  /** What the tool noticed about the reviewer’s independence when the assessment was submitted. */
  gaps: z.array(IndependenceGapSchema).optional(),
});
export type Submission = z.infer<typeof SubmissionSchema>;

/** `reviews/<review>/assessments/<organisation>.yaml`, and its submissions in `submitted/`. */
export const AssessmentSchema = object('Assessment', {
  /** Id of the assessing organisation, the same as the file’s name. */
  organisation: IdSchema,
  /** Date on which the assessment was given, as 2020-03-01. */
  on: DateTextSchema,
  /** Which version the assessment is about; the tool fills this in when it is submitted. */
  reviewed: BindingSchema.optional(),
  /** The judgement of each agreed criterion: a light and its reasoning. */
  criteria: z.array(JudgementSchema).min(1),
  /** Answers to the host city’s questions, in the same order. */
  answers: z.array(TextSchema).optional(),
  /** Strengths of the experiment, at least one. */
  strengths: z.array(TextSchema).min(1),
  /** What is worth developing in the experiment; an empty list if nothing. */
  areas_to_develop: z.array(TextSchema),
  /** Numbered recommendations; an empty list if there are none. */
  recommendations: z.array(RecommendationSchema),
  /** Whether the solution can be transferred elsewhere, and what that takes. */
  transferability: TextSchema.optional(),
  /** What the reviewer takes home to their own city. */
  takes_home: TextSchema.optional(),
  /** What the tool notes when the assessment is submitted; do not fill in by hand. */
  submission: SubmissionSchema.optional(),
});
export type Assessment = z.infer<typeof AssessmentSchema>;

export const RecommendationResponseSchema = object('RecommendationResponse', {
  /** Id of the organisation that made the recommendation. */
  from: IdSchema,
  /** Number of the recommendation in that organisation’s assessment. */
  number: z.int().min(1),
  /** `accepted`, `partly` or `rejected`. */
  decision: z.enum(['accepted', 'partly', 'rejected']),
  /** Why the recommendation is accepted only in part or not at all. */
  why: TextSchema.optional(),
  /** What is done about the recommendation. */
  action: TextSchema.optional(),
  /** The responsible party: the role that answers for the action. */
  responsible: TextSchema.optional(),
  /** Date by which the action is done. */
  due: DateTextSchema.optional(),
  /** State of the action: not started (`open`), in progress (`in-progress`), done or dropped. */
  state: z.enum(['open', 'in-progress', 'done', 'dropped']).optional(),
  /** What the follow-up found. */
  follow_up: TextSchema.optional(),
});

export type RecommendationResponse = z.infer<typeof RecommendationResponseSchema>;

/** `reviews/<review>/response.yaml`: the host per recommendation, then the follow-up. */
export const ReviewResponseSchema = object('ReviewResponse', {
  /** Date of the response. */
  on: DateTextSchema,
  /** The role or body that responds. */
  by: TextSchema,
  /** The response as a whole, with corrections of fact if any. */
  text: TextSchema.optional(),
  /** The answer to each recommendation. */
  responses: z.array(RecommendationResponseSchema),
  /** Date on which the follow-up was done. */
  follow_up_on: DateTextSchema.optional(),
  /** What the follow-up found as a whole. */
  follow_up: TextSchema.optional(),
});
export type ReviewResponse = z.infer<typeof ReviewResponseSchema>;
