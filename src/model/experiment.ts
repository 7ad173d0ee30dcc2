import * as z from 'zod';
import { IndicatorUseSchema } from './indicator-use.ts';
import {
  AmountSchema,
  CommitSchema,
  CriterionSchema,
  DateTextSchema,
  DimensionSchema,
  IdSchema,
  LinkSchema,
  object,
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
  /** The stage that was reached. */
  stage: StageSchema,
  /** Date on which the stage was reached. */
  on: DateTextSchema,
  /** Why the stage changed; required when the experiment is paused or interrupted. */
  reason: TextSchema.optional(),
  /** The commit whose plan was committed to; the tool fills it in. */
  plan_commit: CommitSchema.optional(),
  /** Digest of the plan committed to; the tool fills it in. */
  plan_digest: z.string().optional(),
});

export const ExperimentOrganisationSchema = object('ExperimentOrganisation', {
  /** Id of the organisation among the programme’s organisations. */
  organisation: IdSchema,
  /** The organisation’s role: lead, partner, service owner, controller, funder or vendor. */
  role: z.enum(['lead', 'partner', 'service-owner', 'controller', 'funder', 'vendor']),
});

export const TheoryOfChangeSchema = object('TheoryOfChange', {
  /** Inputs: working time, money, premises. */
  inputs: z.array(TextSchema).optional(),
  /** Activities: what is done. */
  activities: z.array(TextSchema).optional(),
  /** Outputs: what the activities yield at once, for example meetings. */
  outputs: z.array(TextSchema).optional(),
  /** Outcomes: what changes in people’s lives. */
  outcomes: z.array(TextSchema).optional(),
  /** Impacts: the lasting change that outcomes lead to. */
  impacts: z.array(TextSchema).optional(),
  /** Assumptions that must hold. */
  assumptions: z.array(TextSchema).optional(),
  /** External factors that affect the result whatever the experiment does. */
  external_factors: z.array(TextSchema).optional(),
});

/** The one place that ties a hypothesis to an indicator and a number. */
export const HypothesisSchema = object('Hypothesis', {
  /** Id of the hypothesis that the learning card refers to, for example `h1`. */
  id: IdSchema,
  /** What is believed, for example “when the house is open in the evenings, young people come”. */
  we_believe: TextSchema,
  /** How the hypothesis is tested in practice. */
  test: TextSchema.optional(),
  /** The number by which the hypothesis is supported or not. */
  criterion: CriterionSchema.optional(),
  /**
   * In a qualitative experiment a rule in words: how it is known that the hypothesis was supported.
   */
  judging_rule: TextSchema.optional(),
  /** How much the experiment depends on the hypothesis: low, medium or high. */
  criticality: z.enum(['low', 'medium', 'high']).optional(),
});
export type Hypothesis = z.infer<typeof HypothesisSchema>;

export const DesignSchema = object('Design', {
  /** Evaluation design: before–after, comparison group, randomised or qualitative. */
  type: z.enum(['before-after', 'comparison-group', 'randomised', 'qualitative']),
  /**
   * Whether the same people answer each time (`panel`) or different ones
   * (`repeated-cross-section`).
   */
  sample: z.enum(['panel', 'repeated-cross-section']).optional(),
  /** More about the evaluation design, for example how the comparison group was chosen. */
  note: TextSchema.optional(),
});

export const ScopeSchema = object('Scope', {
  /** The place of the experiment, in words. */
  place: TextSchema.optional(),
  /** Id of the experiment’s area in areas.yaml. */
  area: z.string().optional(),
  /** Who takes part and how they are chosen. */
  participants: TextSchema.optional(),
  /** How many participants are aimed at. */
  participant_count: z.int().min(0).optional(),
  /** First day of the experiment, as 2019-09-02. */
  start: DateTextSchema.optional(),
  /** Last day of the experiment, as 2020-12-31. */
  end: DateTextSchema.optional(),
});

export const RiskSchema = object('Risk', {
  /** What may go wrong. */
  risk: TextSchema,
  /** How the risk is prepared for. */
  response: TextSchema.optional(),
});

export const ExperimentPrivacySchema = object('ExperimentPrivacy', {
  /** Whether personal data are processed (`true` or `false`). */
  personal_data: z.boolean(),
  /** Controller: a body or organisation, not a person. */
  controller: TextSchema.optional(),
  /** Legal basis of the processing, for example consent. */
  legal_basis: TextSchema.optional(),
  /** Processors of the data, for example the survey tool’s vendor. */
  processors: z.array(TextSchema).optional(),
  /** Where the privacy notice can be read. */
  notice: TextSchema.optional(),
  /** Data protection impact assessment: not needed, needed or done. */
  dpia: z.enum(['not-needed', 'needed', 'done']).optional(),
  /** Research and other permits that the experiment needs. */
  permits: z.array(TextSchema).optional(),
  /** Where the data on individuals lie; they do not belong in this repository. */
  raw_data: TextSchema.optional(),
  /** Date by which the personal data are deleted. */
  delete_by: DateTextSchema.optional(),
  /** Counts of people below this are withheld, for example 5. */
  threshold: z.int().min(1).optional(),
  /** Whether the data are sensitive, which raises the limit for small numbers. */
  sensitive: z.boolean().optional(),
});

/** The same kind of criterion as a hypothesis has, or words. */
export const StoppingRuleSchema = object('StoppingRule', {
  /** The number at which the experiment is stopped. */
  criterion: CriterionSchema.optional(),
  /** The stopping rule in words, if it cannot be a number. */
  text: TextSchema.optional(),
});

export const ParticipationSchema = object('Participation', {
  /** Who took part, for example young people of the area. */
  group: TextSchema,
  /** Stage of the experiment in which they took part. */
  stage: StageSchema.optional(),
  /** Whether they were informed, consulted, co-developed or co-decided. */
  level: z.enum(['informed', 'consulted', 'co-developed', 'co-decided']),
  /** Whether participants have been told what came of their views. */
  feedback_given: z.boolean().optional(),
  /** Who was missed. */
  missed: TextSchema.optional(),
});

export const ImpactAssessmentSchema = object('ImpactAssessment', {
  /** Kind of assessment: wellbeing, child, equality, gender or language. */
  kind: z.enum(['wellbeing', 'child', 'equality', 'gender', 'language']),
  /** Whether the assessment is needed (`true` or `false`). */
  needed: z.boolean(),
  /** Why the assessment is or is not needed. */
  why: TextSchema,
  /** Whether the assessment is done (`true` or `false`). */
  done: z.boolean().optional(),
  /** Web address where the assessment can be read. */
  link: z.string().optional(),
});

export const StrategicLinkSchema = object('StrategicLink', {
  /**
   * What the experiment serves: strategy, wellbeing report, wellbeing plan, budget or objective.
   */
  to: z.enum(['strategy', 'wellbeing-report', 'wellbeing-plan', 'budget', 'objective']),
  /** The point the experiment serves, for example a goal of the strategy. */
  text: TextSchema,
  /** Web address where the document can be read. */
  url: z.string().optional(),
});

export const CostsSchema = object('Costs', {
  /** Own work in person-months, for example 4.5. */
  own_months: AmountSchema.optional(),
  /** Purchases and services in euros. */
  purchases: AmountSchema.optional(),
  /** Outside funding in euros. */
  outside_funding: AmountSchema.optional(),
  /** Estimated yearly cost in euros once the work is embedded. */
  yearly_running_cost: AmountSchema.optional(),
});

export const DerivedFromSchema = object('DerivedFrom', {
  /** The operating model that is adopted, as an id. */
  operating_model: IdSchema,
  /** Version number of the operating model. */
  version: z.int().optional(),
  /** The commit from which the operating model was taken. */
  commit: CommitSchema.optional(),
});

export const AdaptationSchema = object('Adaptation', {
  /** What was changed in the operating model, for example “the evening group meets online”. */
  what: TextSchema,
  /** Why the part was changed in this city. */
  why: TextSchema,
  /**
   * Whether the changed part belongs to the core of the operating model (`true`) or was free to
   * vary (`false`).
   */
  core: z.boolean().optional(),
});

/** `experiments/<id>/experiment.yaml`: the plan that is committed to. */
export const ExperimentSchema = object('Experiment', {
  /** Name of the experiment, for example “Neighbourhood house”. */
  name: TextSchema,
  /**
   * The stage the experiment is in now, for example `planned`; add a new stage to the stage history
   * (`stage_history`) too.
   */
  stage: StageSchema,
  /** Stages the experiment has reached and when; the tool keeps the list. */
  stage_history: z.array(StageEntrySchema).optional(),
  /** Organisations that take part and their roles. */
  organisations: z.array(ExperimentOrganisationSchema).min(1),
  /** The owner’s role, not a person’s name, for example “inclusion coordinator”. */
  owner: TextSchema,
  /** Roles in the experiment team, not people’s names. */
  team: z.array(TextSchema).optional(),
  /** The dimension of social sustainability the experiment belongs to first of all. */
  dimension: DimensionSchema,
  /** Other dimensions that the experiment touches. */
  other_dimensions: z.array(DimensionSchema).optional(),
  /** The experiment in a few sentences that an outsider understands. */
  summary: TextSchema.optional(),
  /** The problem the experiment wants to solve, in a sentence or two. */
  problem: TextSchema.optional(),
  /** What the knowledge of the problem rests on, for example a survey or statistics. */
  evidence: TextSchema.optional(),
  /** Operating environment: the conditions in which the experiment is done. */
  operating_environment: TextSchema.optional(),
  /** Starting point: where the experiment begins and what has been done already. */
  starting_point: TextSchema.optional(),
  /** The link to the city’s strategy, wellbeing report or budget. */
  links: z.array(StrategicLinkSchema).optional(),
  /** Target group: whose life the experiment touches. */
  target_group: TextSchema.optional(),
  /** What is known of the target group and how it was found out. */
  client_understanding: TextSchema.optional(),
  /** Partners with whom the experiment is done. */
  partners: z.array(TextSchema).optional(),
  /** Idea of the solution: what is done differently. */
  idea: TextSchema.optional(),
  /** Theory of change: how inputs lead to impacts. */
  theory_of_change: TheoryOfChangeSchema.optional(),
  /** Hypotheses: what is believed and by which number it is judged. */
  hypotheses: z.array(HypothesisSchema).optional(),
  /** Evaluation design: how change is to be observed. */
  design: DesignSchema.optional(),
  /** Scope: where, for whom and when. */
  scope: ScopeSchema.optional(),
  /** Stopping rule: when the experiment is stopped early. */
  stopping_rule: StoppingRuleSchema.optional(),
  /** Indicators the experiment uses, with their baselines and targets. */
  indicators: z.array(IndicatorUseSchema).optional(),
  /** Personal data and privacy: what is collected and who is the controller. */
  privacy: ExperimentPrivacySchema.optional(),
  /**
   * Whether impact assessments are needed (wellbeing, child, equality, gender, language) and
   * whether they are done.
   */
  impact_assessments: z.array(ImpactAssessmentSchema).optional(),
  /** Who has taken part, at which stage and how much they could influence. */
  participation: z.array(ParticipationSchema).optional(),
  /** The experiment’s budget in words: the sum and what it is for. */
  budget: TextSchema.optional(),
  /** Costs of the experiment; required when it is scaled. */
  costs: CostsSchema.optional(),
  /** Risks and how they are prepared for. */
  risks: z.array(RiskSchema).optional(),
  /** Ethical questions and how they are solved. */
  ethics: TextSchema.optional(),
  /** The operating model the experiment derives from, if it came from another city. */
  derived_from: DerivedFromSchema.optional(),
  /** What was changed in the operating model when it was adopted in this city. */
  adaptations: z.array(AdaptationSchema).optional(),
  /** Sources that the plan refers to. */
  sources: z.array(LinkSchema).optional(),
});
export type Experiment = z.infer<typeof ExperimentSchema>;
