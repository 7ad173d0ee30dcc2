import * as z from 'zod';
import {
  AmountSchema,
  CommitSchema,
  CriterionSchema,
  DateTextSchema,
  DimensionSchema,
  IdSchema,
  LinkSchema,
  NumberSchema,
  object,
  PeriodTextSchema,
  TextSchema,
} from './primitives.ts';

/** Life of an experiment, in order; the last two interrupt it from anywhere. */
export const StageSchema = z.enum([
  'idea',
  'planned',
  'agreed',
  'testing',
  'ended',
  'learned',
  'in-use',
  'scaling',
  'archived',
  'paused',
  'interrupted',
]);
export type Stage = z.infer<typeof StageSchema>;

/** A stage reached. From `testing` on, the plan committed to is named by digest and commit. */
export const StageEntrySchema = object('StageEntry', {
  stage: StageSchema,
  on: DateTextSchema,
  reason: TextSchema.optional(),
  plan_commit: CommitSchema.optional(),
  plan_digest: z.string().optional(),
});

export const ExperimentOrganisationSchema = object('ExperimentOrganisation', {
  organisation: IdSchema,
  role: z.enum(['lead', 'partner', 'service-owner', 'controller', 'funder', 'vendor']),
});

export const TheoryOfChangeSchema = object('TheoryOfChange', {
  inputs: z.array(TextSchema).optional(),
  activities: z.array(TextSchema).optional(),
  outputs: z.array(TextSchema).optional(),
  outcomes: z.array(TextSchema).optional(),
  impacts: z.array(TextSchema).optional(),
  assumptions: z.array(TextSchema).optional(),
  external_factors: z.array(TextSchema).optional(),
});

/** The one place that ties a hypothesis to an indicator and a number. */
export const HypothesisSchema = object('Hypothesis', {
  id: IdSchema,
  we_believe: TextSchema,
  test: TextSchema.optional(),
  criterion: CriterionSchema.optional(),
  judging_rule: TextSchema.optional(),
  criticality: z.enum(['low', 'medium', 'high']).optional(),
});
export type Hypothesis = z.infer<typeof HypothesisSchema>;

export const DesignSchema = object('Design', {
  type: z.enum(['before-after', 'comparison-group', 'randomised', 'qualitative']),
  sample: z.enum(['panel', 'repeated-cross-section']).optional(),
  note: TextSchema.optional(),
});

export const ScopeSchema = object('Scope', {
  place: TextSchema.optional(),
  area: z.string().optional(),
  participants: TextSchema.optional(),
  participant_count: z.int().min(0).optional(),
  start: DateTextSchema.optional(),
  end: DateTextSchema.optional(),
});

export const RiskSchema = object('Risk', {
  risk: TextSchema,
  response: TextSchema.optional(),
});

export const ExperimentPrivacySchema = object('ExperimentPrivacy', {
  personal_data: z.boolean(),
  controller: TextSchema.optional(),
  legal_basis: TextSchema.optional(),
  processors: z.array(TextSchema).optional(),
  notice: TextSchema.optional(),
  dpia: z.enum(['not-needed', 'needed', 'done']).optional(),
  permits: z.array(TextSchema).optional(),
  raw_data: TextSchema.optional(),
  delete_by: DateTextSchema.optional(),
  threshold: z.int().min(1).optional(),
  sensitive: z.boolean().optional(),
});

/** The same kind of criterion as a hypothesis has, or words. */
export const StoppingRuleSchema = object('StoppingRule', {
  criterion: CriterionSchema.optional(),
  text: TextSchema.optional(),
});

export const ParticipationSchema = object('Participation', {
  group: TextSchema,
  stage: StageSchema.optional(),
  level: z.enum(['informed', 'consulted', 'co-developed', 'co-decided']),
  feedback_given: z.boolean().optional(),
  missed: TextSchema.optional(),
});

export const ImpactAssessmentSchema = object('ImpactAssessment', {
  kind: z.enum(['wellbeing', 'child', 'equality', 'gender', 'language']),
  needed: z.boolean(),
  why: TextSchema,
  done: z.boolean().optional(),
  link: z.string().optional(),
});

export const StrategicLinkSchema = object('StrategicLink', {
  to: z.enum(['strategy', 'wellbeing-report', 'wellbeing-plan', 'budget', 'objective']),
  text: TextSchema,
  url: z.string().optional(),
});

export const CostsSchema = object('Costs', {
  own_months: AmountSchema.optional(),
  purchases: AmountSchema.optional(),
  outside_funding: AmountSchema.optional(),
  yearly_running_cost: AmountSchema.optional(),
});

/** Read from the data (`period` alone), given (`value`, `period`, `source`) or missing for a reason. */
export const BaselineSchema = object('Baseline', {
  period: PeriodTextSchema.optional(),
  value: NumberSchema.optional(),
  source: TextSchema.optional(),
  missing: TextSchema.optional(),
});

/** A value, or a range with `low` and `high`. */
export const TargetSchema = object('Target', {
  value: NumberSchema.optional(),
  low: NumberSchema.optional(),
  high: NumberSchema.optional(),
  period: PeriodTextSchema,
  rationale: TextSchema.optional(),
  tolerance: AmountSchema.optional(),
});

export const MilestoneSchema = object('Milestone', {
  period: PeriodTextSchema,
  value: NumberSchema,
});

export const ComparisonSchema = object('Comparison', {
  areas: z.array(z.string()).optional(),
  area: z.string().optional(),
  note: TextSchema.optional(),
});

/** An indicator as this experiment uses it; or a common one left out, with the reason. */
export const IndicatorUseSchema = object('IndicatorUse', {
  indicator: IdSchema,
  role: z.enum(['primary', 'secondary', 'guardrail', 'context']).optional(),
  version: z.int().optional(),
  area: z.string().optional(),
  baseline: BaselineSchema.optional(),
  target: TargetSchema.optional(),
  milestones: z.array(MilestoneSchema).optional(),
  path: z.enum(['linear', 'milestones', 'end-only']).optional(),
  tolerance: AmountSchema.optional(),
  comparison: ComparisonSchema.optional(),
  omitted: TextSchema.optional(),
});
export type IndicatorUse = z.infer<typeof IndicatorUseSchema>;

export const DerivedFromSchema = object('DerivedFrom', {
  operating_model: IdSchema,
  version: z.int().optional(),
  commit: CommitSchema.optional(),
});

export const AdaptationSchema = object('Adaptation', {
  what: TextSchema,
  why: TextSchema,
  core: z.boolean().optional(),
});

/** `experiments/<id>/experiment.yaml`: the plan that is committed to. */
export const ExperimentSchema = object('Experiment', {
  name: TextSchema,
  stage: StageSchema,
  stage_history: z.array(StageEntrySchema).optional(),
  organisations: z.array(ExperimentOrganisationSchema).min(1),
  owner: TextSchema,
  team: z.array(TextSchema).optional(),
  dimension: DimensionSchema,
  other_dimensions: z.array(DimensionSchema).optional(),
  summary: TextSchema.optional(),
  problem: TextSchema.optional(),
  evidence: TextSchema.optional(),
  operating_environment: TextSchema.optional(),
  starting_point: TextSchema.optional(),
  links: z.array(StrategicLinkSchema).optional(),
  target_group: TextSchema.optional(),
  client_understanding: TextSchema.optional(),
  partners: z.array(TextSchema).optional(),
  idea: TextSchema.optional(),
  theory_of_change: TheoryOfChangeSchema.optional(),
  hypotheses: z.array(HypothesisSchema).optional(),
  design: DesignSchema.optional(),
  scope: ScopeSchema.optional(),
  stopping_rule: StoppingRuleSchema.optional(),
  indicators: z.array(IndicatorUseSchema).optional(),
  privacy: ExperimentPrivacySchema.optional(),
  impact_assessments: z.array(ImpactAssessmentSchema).optional(),
  participation: z.array(ParticipationSchema).optional(),
  budget: TextSchema.optional(),
  costs: CostsSchema.optional(),
  risks: z.array(RiskSchema).optional(),
  ethics: TextSchema.optional(),
  derived_from: DerivedFromSchema.optional(),
  adaptations: z.array(AdaptationSchema).optional(),
  sources: z.array(LinkSchema).optional(),
});
export type Experiment = z.infer<typeof ExperimentSchema>;
