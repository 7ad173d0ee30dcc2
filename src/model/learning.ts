import * as z from 'zod';
import { DateTextSchema, IdSchema, object, TextSchema } from './primitives.ts';

export const DecisionKindSchema = z.enum([
  'embed',
  'widen',
  'mainstream',
  'extend-for-a-fixed-term',
  'hand-over',
  'adapt-and-retry',
  'stop',
]);

export const HypothesisFindingSchema = object('HypothesisFinding', {
  /** The plan’s hypothesis that this is about, as an id. */
  hypothesis: IdSchema,
  /** What was believed before the experiment. */
  believed: TextSchema.optional(),
  /** What was observed in the experiment. */
  observed: TextSchema,
  /** What is concluded from the observation. */
  concluded: TextSchema,
  /** Supported, `not-supported` or `undecided`. */
  result: z.enum(['supported', 'not-supported', 'undecided']),
  /** How sure the conclusion is: low, medium or high confidence. */
  confidence: z.enum(['low', 'medium', 'high']),
});

/** Nesta's standards of evidence, 1–5. */
export const EvidenceLevelSchema = object('EvidenceLevel', {
  /**
   * Level of evidence 1–5 (Nesta’s scale); 1 = the effect is described, 3 = there is a comparison.
   */
  level: z.int().min(1).max(5),
  /** What the level of evidence rests on. */
  reasons: TextSchema,
});

export const GoodPracticeSchema = object('GoodPractice', {
  /** Criterion of a good practice, for example `demand`. */
  criterion: z.enum([
    'several-dimensions',
    'demand',
    'verified-results',
    'stakeholder-needs',
    'documentation',
  ]),
  /** Whether the criterion is met: yes, partly or no. */
  met: z.enum(['yes', 'partly', 'no']),
  /** Evidence that the criterion is or is not met. */
  evidence: TextSchema,
});

export const ProposalSchema = object('Proposal', {
  /** What is proposed: for example `embed` or `stop`. */
  decision: DecisionKindSchema,
  /** Whom the proposal is addressed to, for example the wellbeing committee. */
  addressed_to: TextSchema,
  /** The proposal and its reasons in words. */
  text: TextSchema,
});

/** Decisions follow, often months later and several. */
export const DecisionSchema = object('Decision', {
  /**
   * What was decided: embed, widen, mainstream, extend for a fixed term, hand over, adapt and
   * retry, or stop.
   */
  decision: DecisionKindSchema,
  /** The body or official that decided. */
  body: TextSchema,
  /** Section of the minutes, for example “section 45”. */
  section: z.string().optional(),
  /** Case number of the matter. */
  case_number: z.string().optional(),
  /** Date of the decision, as 2021-05-17. */
  on: DateTextSchema,
  /** The responsible party that carries out the decision. */
  responsible: TextSchema.optional(),
  /** Where the funding comes from and how much there is. */
  funding: TextSchema.optional(),
  /** Date on which the decision is looked at again. */
  review_on: DateTextSchema.optional(),
  /** More about the decision, for example conditions. */
  note: TextSchema.optional(),
});

/** `experiments/<id>/learning.yaml`: the learning card and the scaling decision. */
export const LearningSchema = object('Learning', {
  /** Date of the learning card, as 2021-02-15. */
  on: DateTextSchema,
  /** Who put the lessons together: a role or a team. */
  by: TextSchema,
  /** What was learned about each hypothesis. */
  hypotheses: z.array(HypothesisFindingSchema),
  /** What was unexpected. */
  unexpected: TextSchema.optional(),
  /** What did not work; it is as valuable to know as what did. */
  what_did_not_work: TextSchema,
  /** How strong the evidence is and why. */
  evidence: EvidenceLevelSchema,
  /** The five criteria of a good practice and their evidence. */
  good_practice: z.array(GoodPracticeSchema).optional(),
  /** Proposal: what should be decided and by whom. */
  proposal: ProposalSchema,
  /** Decisions that followed the proposal; there may be several, and later. */
  decisions: z.array(DecisionSchema).optional(),
  /** Who answers for the work after the experiment. */
  handover: TextSchema.optional(),
});
export type Learning = z.infer<typeof LearningSchema>;
