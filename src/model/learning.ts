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
  hypothesis: IdSchema,
  believed: TextSchema.optional(),
  observed: TextSchema,
  concluded: TextSchema,
  result: z.enum(['supported', 'not-supported', 'undecided']),
  confidence: z.enum(['low', 'medium', 'high']),
});

/** Nesta's standards of evidence, 1–5. */
export const EvidenceLevelSchema = object('EvidenceLevel', {
  level: z.int().min(1).max(5),
  reasons: TextSchema,
});

export const GoodPracticeSchema = object('GoodPractice', {
  criterion: z.enum([
    'several-dimensions',
    'demand',
    'verified-results',
    'stakeholder-needs',
    'documentation',
  ]),
  met: z.enum(['yes', 'partly', 'no']),
  evidence: TextSchema,
});

export const ProposalSchema = object('Proposal', {
  decision: DecisionKindSchema,
  addressed_to: TextSchema,
  text: TextSchema,
});

/** Decisions follow, often months later and several. */
export const DecisionSchema = object('Decision', {
  decision: DecisionKindSchema,
  body: TextSchema,
  section: z.string().optional(),
  case_number: z.string().optional(),
  on: DateTextSchema,
  responsible: TextSchema.optional(),
  funding: TextSchema.optional(),
  review_on: DateTextSchema.optional(),
  note: TextSchema.optional(),
});

/** `experiments/<id>/learning.yaml`: the learning card and the scaling decision. */
export const LearningSchema = object('Learning', {
  on: DateTextSchema,
  by: TextSchema,
  hypotheses: z.array(HypothesisFindingSchema),
  unexpected: TextSchema.optional(),
  what_did_not_work: TextSchema,
  evidence: EvidenceLevelSchema,
  good_practice: z.array(GoodPracticeSchema).optional(),
  proposal: ProposalSchema,
  decisions: z.array(DecisionSchema).optional(),
  handover: TextSchema.optional(),
});
export type Learning = z.infer<typeof LearningSchema>;
